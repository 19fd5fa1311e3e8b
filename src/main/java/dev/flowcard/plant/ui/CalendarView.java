package dev.flowcard.plant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.plant.CalendarDay;
import dev.flowcard.plant.CalendarDesk;
import dev.flowcard.plant.CalendarOwner;
import dev.flowcard.plant.DayChange;
import dev.flowcard.plant.Downtime;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** When the plant works, month by month: shifts, holidays, make-up days, overtime and what is planned to stand. Foremen look at it. */
@Route("plan/calendar")
@RolesAllowed({"FOREMAN", "PLANNER", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/calendar.css")
class CalendarView extends Page implements BeforeEnterObserver {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final transient WorkCalendars calendars;
    private final transient CalendarDesk desk;
    private final transient Plant plant;
    private final transient PlantZone zone;
    private final transient Clock clock;
    private final boolean mayChange;
    private final ComboBox<Owner> owners = new ComboBox<>();
    private final Span title = new Span();
    private final Div body = new Div();
    private YearMonth month;
    private boolean showing;

    /** The plant, a work centre or a work unit, with what it is called in the address. */
    private record Owner(CalendarOwner owner, String key, String name) {}

    CalendarView(
            WorkCalendars calendars,
            CalendarDesk desk,
            Plant plant,
            PlantZone zone,
            Clock clock,
            AuthenticationContext authentication) {
        super("plant.calendar.title");
        this.calendars = calendars;
        this.desk = desk;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
        this.mayChange = authentication.hasAnyRole("PLANNER", "ADMIN");
        month = YearMonth.from(zone.dateOf(clock.instant()));
        owners.setItems(all());
        owners.setItemLabelGenerator(Owner::name);
        owners.setAriaLabel(word("owner"));
        owners.setWidth("280px");
        owners.addValueChangeListener(e -> changed());
        title.addClassName("month-name");
        body.addClassName("calendar-body");
        Button stand = new Button(word("down.add"), e -> stand());
        stand.setVisible(mayChange);
        Button week = new Button(word("week"), e -> week());
        week.setVisible(mayChange);
        Span looking = new Span(word("read-only"));
        looking.addClassName("quiet");
        looking.setVisible(!mayChange);
        add(head(owners, turn("‹", "previous", -1), title, turn("›", "next", 1), looking, week, stand), body);
    }

    private Button turn(String sign, String key, int months) {
        Button button = new Button(sign, e -> {
            month = month.plusMonths(months);
            changed();
        });
        button.setAriaLabel(word(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("turn");
        return button;
    }

    private List<Owner> all() {
        List<Owner> all = new ArrayList<>();
        all.add(new Owner(CalendarOwner.PLANT, "", word("plant")));
        for (WorkCenter center : plant.workCenters()) {
            all.add(new Owner(CalendarOwner.of(center.id()), "c:" + center.number(), center.nameIn(getLocale())));
            plant.workUnits().stream()
                    .filter(unit -> unit.workCenter().equals(center.id()))
                    .forEach(unit -> all.add(owner(center, unit)));
        }
        return all;
    }

    private Owner owner(WorkCenter center, WorkUnit unit) {
        return new Owner(
                CalendarOwner.of(unit.id()),
                "u:" + unit.number(),
                center.nameIn(getLocale()) + " › " + unit.nameIn(getLocale()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        String of = parameters.getSingleParameter("of").orElse("");
        List<Owner> all = all();
        showing = true;
        owners.setValue(all.stream().filter(o -> o.key().equals(of)).findFirst().orElse(all.getFirst()));
        month = parameters.getSingleParameter("month").map(this::month).orElse(month);
        showing = false;
        show();
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            return month;
        }
    }

    private Owner chosen() {
        return Objects.requireNonNullElseGet(owners.getValue(), () -> all().getFirst());
    }

    private void changed() {
        if (!showing) {
            String of = URLEncoder.encode(chosen().key(), StandardCharsets.UTF_8);
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, "plan/calendar?of=" + of + "&month=" + month));
            show();
        }
    }

    private void show() {
        WorkCalendar calendar = calendars.of(chosen().owner());
        title.setText(month.format(DateTimeFormatter.ofPattern(word("month-form"), getLocale())));
        body.removeAll();
        body.add(
                new MonthTable(month, zone.dateOf(clock.instant()), calendar, zone, mayChange ? this::edit : null),
                aside(calendar));
    }

    private Component aside(WorkCalendar calendar) {
        Duration hours = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(calendar::capacity)
                .reduce(Duration.ZERO, Duration::plus);
        Div aside = new Div(new H2(word("capacity")), new Span(MonthTable.hours(hours, this)));
        aside.add(new H2(word("legend")));
        for (CalendarDay.Type type : CalendarDay.Type.values()) {
            aside.add(MonthTable.tag(type, word("type." + type)));
        }
        aside.add(new H2(word("down.title")));
        List<Downtime> coming = downtimes();
        coming.forEach(d -> aside.add(line(d)));
        if (coming.isEmpty()) {
            Span none = new Span(word("down.none"));
            none.addClassName("quiet");
            aside.add(none);
        }
        aside.addClassName("calendar-aside");
        return aside;
    }

    /** Of the unit or of the work centre's units; of all where the whole plant is shown. */
    private List<Downtime> downtimes() {
        CalendarOwner owner = chosen().owner();
        return desk.downtimes(clock.instant(), owner.unit()).stream()
                .filter(d -> owner.center() == null
                        || plant.workUnit(d.workUnit()).workCenter().equals(owner.center()))
                .toList();
    }

    private Component line(Downtime down) {
        Span unit = new Span(plant.workUnit(down.workUnit()).nameIn(getLocale()));
        unit.addClassName("unit");
        Span when = new Span(MOMENT.format(zone.at(down.from())) + " – " + MOMENT.format(zone.at(down.to())));
        Span why = new Span(down.reason());
        why.addClassName("quiet");
        Button drop = new Button(word("down.drop"), e -> {
            if (attempt(() -> desk.runs(down.id()))) {
                done("plant.calendar.down.dropped");
                show();
            }
        });
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        drop.setVisible(mayChange);
        drop.setAriaLabel(word("down.drop") + " " + unit.getText());
        Div line = new Div(unit, when, why, drop);
        line.addClassName("down");
        return line;
    }

    private void edit(LocalDate day) {
        CalendarOwner owner = chosen().owner();
        new DayDialog(owners.getValue().name(), day, calendars.rules(owner), this::set).open();
    }

    private void week() {
        CalendarOwner owner = chosen().owner();
        new DayDialog(owners.getValue().name(), calendars.rules(owner), this::set).open();
    }

    private boolean set(List<String> days, DayChange change) {
        boolean taken = attempt(() -> desk.set(chosen().owner(), days, change));
        if (taken) {
            done("plant.calendar.saved");
            show();
        }
        return taken;
    }

    private void stand() {
        new DowntimeDialog(plant.workUnits(), chosen().owner().unit(), (unit, from, to, reason, times) -> {
                    boolean taken = attempt(() -> desk.stand(
                            unit,
                            from.atZone(zone.zone()).toInstant(),
                            to.atZone(zone.zone()).toInstant(),
                            reason,
                            times));
                    if (taken) {
                        done("plant.calendar.saved");
                        show();
                    }
                    return taken;
                })
                .open();
    }

    private String word(String key) {
        return getTranslation("plant.calendar." + key);
    }
}
