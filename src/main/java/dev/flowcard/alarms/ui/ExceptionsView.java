package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.alarms.exceptions.Improvement;
import dev.flowcard.alarms.exceptions.ShopException;
import dev.flowcard.shared.PlantZone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exceptions and open alarms in one list: what is wrong, who has it, until when, and whether it was kept from coming back. */
@Route("alarms/exceptions")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "PURCHASING", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/alarms.css")
class ExceptionsView extends Div implements HasDynamicTitle {
    private final Exceptions exceptions;
    private final AlarmDesk desk;
    private final AlarmPulse pulse;
    private transient List<Row> shown = List.of();
    private final ExceptionDialog.Factory dialogs;
    private final PlantZone zone;
    private final Clock clock;
    private final Grid<Row> grid = new Grid<>();
    private @Nullable Registration watching;

    /** One of either. */
    record Row(@Nullable ShopException exception, @Nullable Alarm alarm) {
        Severity severity() {
            return exception != null
                    ? exception.urgency()
                    : Objects.requireNonNull(alarm).severity();
        }
    }

    ExceptionsView(
            Exceptions exceptions,
            AlarmDesk desk,
            AlarmPulse pulse,
            ExceptionDialog.Factory dialogs,
            PlantZone zone,
            Clock clock) {
        this.exceptions = exceptions;
        this.desk = desk;
        this.pulse = pulse;
        this.dialogs = dialogs;
        this.zone = zone;
        this.clock = clock;
        addClassNames("desk", "alarms");
        Div head = new Div(new H1(getTranslation("alarms.exceptions.title")), AlarmTabs.of(this, "alarms/exceptions"));
        head.addClassName("head");
        if (dialogs.mayHandle()) {
            Div gap = new Div();
            gap.addClassName("grow");
            Button add = new Button(getTranslation("alarms.exceptions.add"), e -> dialogs.record());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(gap, add);
        }
        columns();
        Div panel = new Div(grid);
        panel.addClassNames("panel", "grow-panel");
        add(head, panel);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alarms.exceptions.title");
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateComponent(
                AlarmParts.blank(getTranslation("alarms.exceptions.empty"), getTranslation("alarms.exceptions.hint")));
        column("severity", this::urgency, "124px");
        column("kind", this::kind, "84px");
        column("what", this::what, "176px").setFlexGrow(3);
        column("orders", this::orders, "112px").setFlexGrow(1);
        column("team", this::team, "128px").setFlexGrow(1);
        column("deadline", this::deadline, "104px");
        column("improvements", this::improvements, "124px");
        column("open", this::verb, "152px");
    }

    private Grid.Column<Row> column(
            String key, com.vaadin.flow.function.ValueProvider<Row, Component> cell, String width) {
        return grid.addComponentColumn(cell)
                .setHeader(getTranslation("alarms.exceptions.col." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Component urgency(Row row) {
        Severity severity = row.severity();
        return AlarmParts.tag(desk.words().severity(severity, getLocale()), AlarmParts.colour(severity));
    }

    private Component kind(Row row) {
        return AlarmParts.text(
                row.exception() != null
                        ? getTranslation(
                                "alarms.exception.kind." + row.exception().kind())
                        : getTranslation("alarms.tab.list"));
    }

    private Component what(Row row) {
        Div cell = new Div();
        cell.addClassName("alarm-what");
        if (row.exception() != null) {
            cell.add(AlarmParts.text(row.exception().title(), "alarm-title"));
            cell.add(AlarmParts.text(
                    row.exception().number() + " · "
                            + desk.words().moment(row.exception().createdAt()),
                    "quiet"));
        } else if (row.alarm() != null) {
            cell.add(AlarmParts.text(desk.words().title(row.alarm(), getLocale()), "alarm-title"));
            cell.add(AlarmParts.text(
                    desk.words().detail(row.alarm(), getLocale()) + " · "
                            + desk.words().age(row.alarm(), getLocale()),
                    "quiet"));
        }
        return cell;
    }

    private Component orders(Row row) {
        Div cell = new Div();
        cell.addClassName("alarm-where");
        List<String> orders = row.exception() != null
                ? row.exception().orders()
                : row.alarm() == null || row.alarm().place().order() == null
                        ? List.of()
                        : List.of(row.alarm().place().order());
        orders.forEach(order -> cell.add(AlarmParts.link("orders/", order, order)));
        return cell;
    }

    private Component team(Row row) {
        Div cell = new Div();
        cell.addClassName("alarm-what");
        if (row.exception() != null) {
            cell.add(AlarmParts.text(desk.words().person(row.exception().owner(), getLocale())));
            cell.add(AlarmParts.text(row.exception().team(), "quiet"));
        } else if (row.alarm() != null) {
            cell.add(AlarmParts.text(desk.words().owner(row.alarm(), getLocale())));
        }
        return cell;
    }

    private Component deadline(Row row) {
        ShopException exception = row.exception();
        if (exception == null || exception.deadline() == null) {
            return AlarmParts.text("");
        }
        return exception.overdue(today())
                ? AlarmParts.tag(exception.deadline().toString(), "late")
                : AlarmParts.text(exception.deadline().toString());
    }

    private Component improvements(Row row) {
        List<Improvement> all =
                row.exception() == null ? List.of() : row.exception().improvements();
        if (all.isEmpty()) {
            return AlarmParts.text("");
        }
        if (all.stream().anyMatch(i -> i.awaitsCheck(today()))) {
            return AlarmParts.tag(getTranslation("alarms.improvement.awaits"), "late");
        }
        long done = all.stream().filter(i -> i.doneAt() != null).count();
        return AlarmParts.text(getTranslation("alarms.improvement.done-of", done, all.size()));
    }

    private Component verb(Row row) {
        Div cell = new Div();
        cell.addClassName("alarm-verbs");
        if (row.exception() != null) {
            long id = row.exception().id();
            cell.add(new Button(getTranslation("alarms.exceptions.open"), e -> dialogs.open(id, this::show)));
        } else if (row.alarm() != null && dialogs.mayHandle()) {
            Alarm alarm = row.alarm();
            cell.add(new Button(
                    getTranslation("alarms.exceptions.make"),
                    e -> dialogs.open(exceptions.of(alarm).id(), this::show)));
        }
        return cell;
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private void show() {
        List<ShopException> open = exceptions.open();
        Set<Long> known = open.stream().map(ShopException::alarm).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        open.forEach(e -> rows.add(new Row(e, null)));
        desk.alarms().open().stream()
                .filter(a -> a.root() == null && !known.contains(a.id()))
                .forEach(a -> rows.add(new Row(null, a)));
        rows.sort(Comparator.comparing(Row::severity));
        if (!rows.equals(shown)) { // a button that is drawn anew under a finger would lose the touch
            shown = List.copyOf(rows);
            grid.setItems(rows);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = pulse.watch(event.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }
}
