package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.progress.reliability.Grouping;
import dev.flowcard.progress.reliability.Reliability;
import dev.flowcard.progress.reliability.ReliabilityReader;
import dev.flowcard.progress.reliability.Share;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Schedule reliability: who and what keeps to the published plan, and which operations did not. All of it stands in the address. */
@Route("reliability")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/flow.css")
class ReliabilityView extends Page implements BeforeEnterObserver {
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90);
    private static final List<Integer> TOLERANCES = List.of(15, 60, 240, 1_440);

    private final transient ReliabilityReader reader;
    private final transient OrderWords words;
    private final transient PlantZone zone;
    private final transient Clock clock;
    private final Select<Integer> days = new Select<>();
    private final DatePicker until = new DatePicker();
    private final Select<Integer> tolerance = new Select<>();
    private final Select<Grouping> by = new Select<>();
    private final Div body = new Div();
    private final Div rows = new Div();
    private boolean showing;

    ReliabilityView(ReliabilityReader reader, OrderWords words, PlantZone zone, Clock clock) {
        super("progress.reliability.title");
        this.reader = reader;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
        choices(days, DAYS, d -> getTranslation("progress.flow.days." + d), "period");
        choices(tolerance, TOLERANCES, t -> word("tolerance." + t), "tolerance");
        choices(by, List.of(Grouping.values()), g -> word("by." + g), "by");
        until.setAriaLabel(word("until"));
        until.setWidth("140px");
        until.addValueChangeListener(e -> changed());
        body.addClassName("flow-body");
        add(head(days, until, tolerance, by, new Anchor("pace", getTranslation("progress.pace.title"))), body);
    }

    private <T> void choices(Select<T> select, List<T> items, Function<T, String> label, String name) {
        select.setItems(items);
        select.setItemLabelGenerator(label::apply);
        select.setAriaLabel(word(name));
        select.setWidth(select == days ? "104px" : "136px");
        select.addValueChangeListener(e -> changed());
    }

    private String word(String key) {
        return getTranslation("progress.reliability." + key);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showing = true;
        days.setValue(number(event.getLocation(), "days", DAYS, DAYS.get(1)));
        tolerance.setValue(number(event.getLocation(), "tolerance", TOLERANCES, TOLERANCES.get(1)));
        by.setValue(Arrays.stream(Grouping.values())
                .filter(g -> g.name().equals(given(event.getLocation(), "by")))
                .findFirst()
                .orElse(Grouping.WORK_CENTER));
        until.setMax(today());
        until.setValue(day(given(event.getLocation(), "until")));
        showing = false;
        show();
    }

    private static String given(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).orElse("");
    }

    private static Integer number(Location location, String name, List<Integer> all, Integer usual) {
        return all.stream()
                .filter(n -> n.toString().equals(given(location, name)))
                .findFirst()
                .orElse(usual);
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today()) ? today() : day;
        } catch (DateTimeException wrong) {
            return today();
        }
    }

    private void changed() {
        if (!showing && until.getValue() != null) {
            String address = "reliability?days=" + days.getValue() + "&until=" + until.getValue() + "&tolerance="
                    + tolerance.getValue() + "&by=" + by.getValue();
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
            show();
        }
    }

    private void show() {
        body.removeAll();
        Instant to = until.getValue().plusDays(1).atStartOfDay(zone.zone()).toInstant();
        Instant from = until.getValue()
                .minusDays(days.getValue() - 1L)
                .atStartOfDay(zone.zone())
                .toInstant();
        attempt(() -> body.add(found(reader.read(from, to, Duration.ofMinutes(tolerance.getValue()), by.getValue()))));
    }

    private Component[] found(Reliability found) {
        if (found.groups().isEmpty()) {
            return new Component[] {empty("progress.reliability.empty")};
        }
        Div figures = new Div(
                figure("starts", found.total().starts()),
                figure("finishes", found.total().finishes()),
                figure("orders", found.total().orders()));
        figures.addClassName("reliability-figures");
        ReliabilityTable table = new ReliabilityTable(found, by.getValue(), words, group -> misses(found, group));
        misses(found, null);
        Span how = new Span(word("how"));
        how.addClassName("quiet");
        return new Component[] {figures, table, rows, how};
    }

    private Component figure(String key, @Nullable Share share) {
        Share told = Objects.requireNonNullElse(share, new Share(0, 0, 0));
        Span value = new Span(ReliabilityTable.percent(told));
        value.addClassName("value");
        Div figure = new Div(
                new Span(word(key)),
                value,
                new Span(getTranslation(
                        "progress.reliability.of", told.onTime(), told.due(), told.early(), told.late())));
        figure.addClassName("flow-panel");
        return figure;
    }

    /** The operations behind the figures, of one group or of all. */
    private void misses(Reliability found, @Nullable String group) {
        List<Reliability.Miss> of = found.misses().stream()
                .filter(m -> group == null || m.group().equals(group))
                .toList();
        rows.removeAll();
        rows.add(
                new H2(getTranslation("progress.reliability.misses", of.size())),
                of.isEmpty() ? new Span(word("none")) : new MissTable(of, words));
        rows.addClassNames("flow-panel", "reliability-rows");
    }
}
