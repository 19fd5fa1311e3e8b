package dev.flowcard.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.progress.pace.HourBoard;
import dev.flowcard.progress.pace.HourBoard.Line;
import dev.flowcard.progress.pace.HourBoard.Unit;
import dev.flowcard.progress.pace.HourBoards;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shift hour by hour. An hour that fell short asks for its reason; a work unit that says nothing is silent, not idle. */
@Route("hours")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/pace.css")
class HoursView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final HourBoards boards;
    private final Plant plant;
    private final AlarmPhrases phrases;
    private final OrderWatch watch;
    private final PlantZone zone;
    private final Clock clock;
    private final Select<WorkCenter> center = new Select<>();
    private final DatePicker day = new DatePicker();
    private final Select<ShiftSpan> shift = new Select<>();
    private final Div body = new Div();
    private final Div units = new Div();
    private final HourTable table;
    private List<Unit> saidOfUnits = List.of();
    private boolean showing;
    private @Nullable Registration watching;

    HoursView(
            HourBoards boards,
            Plant plant,
            AlarmPhrases phrases,
            OrderWatch watch,
            Messages messages,
            PlantZone zone,
            Clock clock,
            AuthenticationContext authentication) {
        this.boards = boards;
        this.plant = plant;
        this.phrases = phrases;
        this.watch = watch;
        this.zone = zone;
        this.clock = clock;
        boolean mayExplain = authentication.hasAnyRole("FOREMAN", "PLANNER", "ADMIN");
        this.table = new HourTable(zone, phrases, new HourTable.Touch(mayExplain, this::ask));
        units.addClassName("units");
        addClassNames("desk", "pace");
        center.setItems(plant.workCenters());
        center.setAriaLabel(word("center"));
        center.setItemLabelGenerator(c -> c.nameIn(getLocale()));
        day.setAriaLabel(word("day"));
        shift.setAriaLabel(word("shift"));
        shift.setItemLabelGenerator(s -> Objects.requireNonNullElse(s.nameIn(getLocale(), messages), "") + " "
                + time(s.start()) + "–" + time(s.end()));
        center.addValueChangeListener(e -> shiftsOf());
        day.addValueChangeListener(e -> shiftsOf());
        shift.addValueChangeListener(e -> changed());
        Div head = new Div(
                new H1(word("title")),
                new Anchor("pace", getTranslation("progress.pace.title")),
                new Anchor("reliability", getTranslation("progress.reliability.title")));
        head.addClassName("head");
        Div filters = new Div(center, day, shift);
        filters.addClassName("head");
        body.addClassName("pace-body");
        add(head, filters, body);
    }

    private String word(String key) {
        return getTranslation("progress.hours." + key);
    }

    private String time(Instant at) {
        return zone.at(at).format(TIME);
    }

    @Override
    public String getPageTitle() {
        return word("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        showing = true;
        List<WorkCenter> all = plant.workCenters();
        plant.findWorkCenter(parameters.getSingleParameter("center").orElse(""))
                .or(() -> all.stream().findFirst())
                .ifPresent(center::setValue);
        day.setValue(day(parameters.getSingleParameter("day").orElse("")));
        showing = false;
        shiftsOf();
        parameters.getSingleParameter("shift").ifPresent(this::choose);
        show();
    }

    private LocalDate day(String text) {
        LocalDate today = zone.dateOf(clock.instant());
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return today;
        }
    }

    private void shiftsOf() {
        if (showing || center.getValue() == null || day.getValue() == null) {
            return;
        }
        showing = true;
        List<ShiftSpan> shifts = boards.shifts(center.getValue(), day.getValue());
        Instant now = clock.instant();
        shift.setItems(shifts);
        shift.setValue(shifts.stream()
                .filter(s -> s.contains(now))
                .findFirst()
                .orElse(shifts.isEmpty() ? null : shifts.getFirst()));
        showing = false;
        changed();
    }

    private void choose(String name) {
        boards.shifts(center.getValue(), day.getValue()).stream()
                .filter(s -> name.equals(s.name()))
                .findFirst()
                .ifPresent(shift::setValue);
    }

    private void changed() {
        if (!showing && shift.getValue() != null) {
            String address = "hours?center="
                    + BoardsView.encoded(center.getValue().number()) + "&day=" + day.getValue() + "&shift="
                    + BoardsView.encoded(
                            Objects.requireNonNullElse(shift.getValue().name(), ""));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
        }
        show();
    }

    /** Where it is still the same shift, what says the same is left alone: a button drawn anew would lose its touch. */
    private void show() {
        if (center.getValue() == null || shift.getValue() == null) {
            Div blank = new Div(OrderParts.text(word("no-shift-here"), "empty-title"));
            blank.addClassName("empty");
            body.removeAll();
            body.add(blank);
            return;
        }
        HourBoard board = boards.of(center.getValue(), shift.getValue());
        if (!table.isAttached()) {
            body.removeAll();
            body.add(units, table);
        }
        units(board.units());
        table.show(board);
    }

    private void units(List<Unit> said) {
        if (said.equals(saidOfUnits)) {
            return;
        }
        saidOfUnits = List.copyOf(said);
        units.removeAll();
        said.forEach(unit -> {
            String since = unit.heard() == null ? "" : " " + time(unit.heard());
            units.add(new Div(
                    OrderParts.text(unit.name().in(getLocale()), "unit"),
                    OrderParts.tag(
                            getTranslation("progress.hours.unit." + unit.state()) + since, colour(unit.state()))));
        });
    }

    private static String colour(HourBoard.UnitState state) {
        return switch (state) {
            case RUNNING, SETUP -> "running";
            case PAUSED -> "late";
            case DOWN -> "stopped";
            case READY -> "waiting";
            case SILENT -> "hold";
        };
    }

    private void ask(WorkCenter of, Line line) {
        new WhyDialog(phrases, time(line.from()), (cause, note) -> {
                    boards.explain(of, line.from(), cause, note);
                    show();
                })
                .open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = watch.watch(event.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }
}
