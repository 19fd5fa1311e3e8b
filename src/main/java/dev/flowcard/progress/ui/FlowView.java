package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.flowcard.progress.flow.Flow;
import dev.flowcard.progress.flow.Flow.Center;
import dev.flowcard.progress.flow.Flow.Point;
import dev.flowcard.progress.flow.FlowReader;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How work flows: queue, utilisation, cycle and lead time of each work centre, and where an hour gained helps most. */
@Route("flow")
@RolesAllowed({"FOREMAN", "PLANNER", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/flow.css")
class FlowView extends Page implements BeforeEnterObserver {
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90);

    private final transient FlowReader reader;
    private final transient PlantZone zone;
    private final transient Clock clock;
    private final Select<Integer> days = new Select<>();
    private final DatePicker until = new DatePicker();
    private final Div body = new Div();
    private final Div charts = new Div();
    private String of = "";
    private boolean showing;

    FlowView(FlowReader reader, PlantZone zone, Clock clock) {
        super("progress.flow.title");
        this.reader = reader;
        this.zone = zone;
        this.clock = clock;
        days.setItems(DAYS);
        days.setItemLabelGenerator(d -> getTranslation("progress.flow.days." + d));
        days.setAriaLabel(word("period"));
        days.addValueChangeListener(e -> changed());
        until.setAriaLabel(word("until"));
        until.addValueChangeListener(e -> changed());
        body.addClassName("flow-body");
        charts.addClassName("flow-charts");
        add(head(days, until), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        showing = true;
        days.setValue(parameters
                .getSingleParameter("days")
                .flatMap(text ->
                        DAYS.stream().filter(d -> d.toString().equals(text)).findFirst())
                .orElse(DAYS.get(1)));
        until.setValue(parameters.getSingleParameter("until").map(this::day).orElseGet(this::today));
        until.setMax(today());
        of = parameters.getSingleParameter("of").orElse("");
        showing = false;
        show();
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
        if (!showing && until.getValue() != null && days.getValue() != null) {
            remember();
            show();
        }
    }

    private void remember() {
        String address =
                "flow?days=" + days.getValue() + "&until=" + until.getValue() + "&of=" + BoardsView.encoded(of);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void show() {
        body.removeAll();
        Instant now = clock.instant();
        Instant end = until.getValue().plusDays(1).atStartOfDay(zone.zone()).toInstant();
        boolean day = days.getValue() == 1;
        Instant to = day && end.isAfter(now) ? now : end;
        Instant from = until.getValue()
                .minusDays(days.getValue() - 1L)
                .atStartOfDay(zone.zone())
                .toInstant();
        Duration step = day ? Duration.ofHours(1) : Duration.ofDays(1);
        attempt(() -> body.add(found(reader.read(from, to, step))));
    }

    private Component[] found(Flow flow) {
        Optional<Center> tightest = flow.bottleneck();
        Center chosen = flow.centers().stream()
                .filter(c -> c.center().number().equals(of))
                .findFirst()
                .or(() -> tightest)
                .orElseGet(
                        () -> flow.centers().isEmpty() ? null : flow.centers().getFirst());
        if (chosen == null) {
            return new Component[] {empty("progress.flow.empty")};
        }
        FlowTable table = new FlowTable(flow, c -> {
            of = c.center().number();
            remember();
            draw(c);
        });
        table.choose(chosen);
        draw(chosen);
        Span how = new Span(word("how"));
        how.addClassName("quiet");
        return new Component[] {banner(flow, tightest.orElse(null)), table, charts, how};
    }

    /** Where an hour gained helps most, and why. */
    private Component banner(Flow flow, @Nullable Center tightest) {
        if (tightest == null) {
            Div none = new Div(new H2(word("free")), new Span(word("free.why")));
            none.addClassNames("flow-banner", "calm");
            return none;
        }
        Flow.Load load = tightest.load();
        double ratio = Objects.requireNonNullElse(load.ratio(), 0.0);
        Div banner = new Div(
                new H2(getTranslation("progress.flow.helps", tightest.center().nameIn(getLocale()))),
                new Span(getTranslation(
                        "progress.flow.why",
                        load.orders(),
                        flow.openOrders(),
                        FlowTable.number(load.hours()),
                        FlowTable.number(load.capacityHours()),
                        Math.round(ratio * 100))));
        banner.addClassNames("flow-banner", load.full() ? "full" : "calm");
        return banner;
    }

    private void draw(Center center) {
        charts.removeAll();
        charts.add(
                chart(center, "queue", p -> p.queueHours(), false),
                chart(center, "utilisation", p -> p.utilisation() == null ? null : p.utilisation() * 100, true),
                chart(center, "out", Point::out, true),
                chart(center, "lead", Point::leadHours, false),
                chart(center, "waiting", p -> p.waitingShare() == null ? null : p.waitingShare() * 100, true),
                chart(center, "cycle", Point::cycleMinutes, false));
    }

    private Component chart(Center center, String key, Function<Point, @Nullable Double> value, boolean bars) {
        List<ZonedDateTime> times =
                center.points().stream().map(p -> zone.at(p.at())).toList();
        List<@Nullable Double> values =
                center.points().stream().<@Nullable Double>map(value).toList();
        String title = word("chart." + key);
        String label = center.center().nameIn(getLocale()) + " " + title;
        Div panel = new Div(
                new H2(center.center().nameIn(getLocale()) + " · " + title),
                bars ? FlowSvg.bars(times, values, label) : FlowSvg.line(times, values, label));
        panel.addClassName("flow-panel");
        return panel;
    }

    private String word(String key) {
        return getTranslation("progress.flow." + key);
    }
}
