package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.flowcard.alarms.AlarmMetrics;
import dev.flowcard.alarms.AlarmMetrics.Figures;
import dev.flowcard.alarms.AlarmMetrics.Share;
import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.alarms.AlarmPhrases.Kind;
import dev.flowcard.alarms.exceptions.ExceptionKind;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.alarms.exceptions.Improvement;
import dev.flowcard.alarms.exceptions.ShopException;
import dev.flowcard.shared.PlantZone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the alarms fare over any days: the figures of the standard, the causes and what comes most often. */
@Route("alarms/analysis")
@RolesAllowed({"FOREMAN", "PLANNER", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/alarms.css")
class AnalysisView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int USUAL_DAYS = 6;

    private final Exceptions exceptions;
    private final AlarmMetrics metrics;
    private final AlarmPhrases phrases;
    private final AlarmWords words;
    private final PlantZone zone;
    private final Clock clock;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Div body = new Div();
    private boolean showing;

    AnalysisView(
            Exceptions exceptions,
            AlarmMetrics metrics,
            AlarmPhrases phrases,
            AlarmWords words,
            PlantZone zone,
            Clock clock) {
        this.exceptions = exceptions;
        this.metrics = metrics;
        this.phrases = phrases;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
        addClassNames("desk", "alarms");
        from.setAriaLabel(getTranslation("alarms.analysis.from"));
        to.setAriaLabel(getTranslation("alarms.analysis.to"));
        from.addValueChangeListener(e -> change());
        to.addValueChangeListener(e -> change());
        Div gap = new Div();
        gap.addClassName("grow");
        Div head = new Div(
                new H1(getTranslation("alarms.analysis.title")), AlarmTabs.of(this, "alarms/analysis"), gap, from, to);
        head.addClassName("head");
        body.addClassName("analysis");
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alarms.analysis.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = zone.dateOf(clock.instant());
        var parameters = event.getLocation().getQueryParameters();
        showing = true;
        to.setValue(day(parameters.getSingleParameter("to").orElse(""), today));
        from.setValue(day(parameters.getSingleParameter("from").orElse(""), today.minusDays(USUAL_DAYS)));
        showing = false;
        show();
    }

    private static LocalDate day(String text, LocalDate usual) {
        try {
            return text.isEmpty() ? usual : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return usual;
        }
    }

    private void change() {
        if (!showing && from.getValue() != null && to.getValue() != null) {
            String period = "alarms/analysis?from=" + from.getValue() + "&to=" + to.getValue();
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, period));
            show();
        }
    }

    private void show() {
        Instant start = from.getValue().atStartOfDay(zone.zone()).toInstant();
        Instant end = to.getValue().plusDays(1).atStartOfDay(zone.zone()).toInstant();
        body.removeAll();
        if (!start.isBefore(end)) {
            body.add(AlarmParts.blank(getTranslation("alarms.analysis.none"), getTranslation("alarms.period", 400)));
            return;
        }
        body.add(figures(metrics.figures(start, end)));
        body.add(pareto(
                "alarms.analysis.causes",
                metrics.causes(start, end),
                code -> phrases.words(Kind.CAUSE, code, getLocale())));
        body.add(pareto(
                "alarms.analysis.kinds", metrics.kinds(start, end), code -> getTranslation("alarms.kind." + code)));
        body.add(pareto("alarms.analysis.subjects", metrics.subjects(start, end), this::subject));
        body.add(exceptions());
    }

    private Component exceptions() {
        Div panel = new Div(new H2(getTranslation("alarms.analysis.exceptions")));
        panel.addClassNames("panel", "pareto");
        Map<ExceptionKind, List<ShopException>> byKind = exceptions.of(from.getValue(), to.getValue()).stream()
                .collect(Collectors.groupingBy(ShopException::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> panel.add(exceptions(kind, some)));
        if (byKind.isEmpty()) {
            panel.add(AlarmParts.text(getTranslation("alarms.exceptions.empty"), "quiet"));
        }
        return panel;
    }

    private Component exceptions(ExceptionKind kind, List<ShopException> some) {
        LocalDate today = zone.dateOf(clock.instant());
        List<Improvement> checked = some.stream()
                .flatMap(e -> e.improvements().stream())
                .filter(i -> i.effective() != null)
                .toList();
        Div line = new Div(
                AlarmParts.text(getTranslation("alarms.exception.kind." + kind), "name"),
                AlarmParts.text(getTranslation(
                        "alarms.analysis.exceptions.line",
                        some.size(),
                        some.stream().filter(e -> e.closedAt() != null).count(),
                        some.stream().filter(e -> e.overdue(today)).count(),
                        checked.stream()
                                .filter(i -> Boolean.TRUE.equals(i.effective()))
                                .count(),
                        checked.size())));
        line.addClassName("line");
        return line;
    }

    private String subject(String key) {
        String[] parts = key.split("\\|", 2);
        return parts[1] + " · " + getTranslation("alarms.kind." + parts[0]);
    }

    private Component figures(Figures f) {
        Div cards = new Div(
                figure("raised", String.valueOf(f.raised()), f.explained()),
                figure("rate", f.perTenMinutes().toPlainString()),
                figure("peak", String.valueOf(f.peak())),
                figure("flood", f.floodPercent().toPlainString() + " %"),
                figure("standing", String.valueOf(f.standing())),
                figure("chattering", String.valueOf(f.chattering())),
                figure(
                        "answered",
                        f.answeredMinutes() == null
                                ? "–"
                                : words.length(Duration.ofMinutes(f.answeredMinutes()), getLocale())));
        cards.addClassName("figures");
        return cards;
    }

    private Component figure(String key, String value, Object... args) {
        Div card = new Div(
                AlarmParts.text(getTranslation("alarms.figure." + key), "label"),
                AlarmParts.text(value, "value"),
                AlarmParts.text(getTranslation("alarms.figure." + key + ".help", args), "quiet"));
        card.addClassNames("panel", "figure");
        return card;
    }

    private Component pareto(String title, List<Share> shares, Function<String, String> name) {
        Div panel = new Div(new H2(getTranslation(title)));
        panel.addClassNames("panel", "pareto");
        int all = shares.stream().mapToInt(Share::count).sum();
        int so = 0;
        for (Share share : shares) {
            so += share.count();
            panel.add(bar(share, name.apply(share.code()), shares.getFirst().count(), 100 * so / all));
        }
        if (shares.isEmpty()) {
            panel.add(AlarmParts.text(getTranslation("alarms.analysis.none"), "quiet"));
        }
        return panel;
    }

    private Component bar(Share share, String name, int most, int cumulated) {
        Div part = new Div();
        part.addClassName("part");
        part.getStyle().set("width", 100 * share.count() / most + "%");
        Div bar = new Div(part);
        bar.addClassName("bar");
        Div line = new Div(
                AlarmParts.text(name, "name"),
                bar,
                AlarmParts.text(String.valueOf(share.count()), "count"),
                AlarmParts.text(cumulated + " %", "quiet"),
                AlarmParts.text(words.length(Duration.ofMinutes(share.minutes()), getLocale()), "quiet"));
        line.addClassName("line");
        return line;
    }
}
