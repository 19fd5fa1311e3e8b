package dev.flowcard.prediction.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.flowcard.prediction.EstimateQuality;
import dev.flowcard.prediction.EstimateQuality.Line;
import dev.flowcard.prediction.EstimateQuality.Report;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** How good the estimates were: whoever relies on them can see how far they may be relied on. */
@Route("accuracy")
@RolesAllowed({"SALES", "FOREMAN", "PLANNER", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class QualityView extends Div implements HasDynamicTitle {
    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final transient EstimateQuality quality;
    private final transient Clock clock;
    private final Select<Integer> period = new Select<>();
    private final Grid<Line> grid = new Grid<>();
    private final Div figures = new Div();

    QualityView(EstimateQuality quality, Clock clock) {
        this.quality = quality;
        this.clock = clock;
        addClassNames("desk", "story", "accuracy");
        period.setItems(PERIODS);
        period.setAriaLabel(word("period"));
        period.setItemLabelGenerator(days -> getTranslation("prediction.accuracy.days", Integer.toString(days)));
        period.setValue(PERIODS.get(1));
        period.addValueChangeListener(e -> show());
        Div gap = new Div();
        gap.addClassName("grow");
        Div head = new Div(new H1(word("title")), text(word("sub"), "sub"), gap, period);
        head.addClassName("head");
        figures.addClassName("figures");
        Div panel = new Div(figures);
        panel.addClassName("panel");
        Div list = new Div(grid);
        list.addClassNames("panel", "grow-panel");
        columns();
        add(head, panel, list);
        show();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(this::lead).setHeader(word("lead")).setFlexGrow(1);
        figure("estimates", line -> Long.toString(line.estimates()));
        figure("orders", line -> Long.toString(line.orders()));
        figure("p50", line -> percent(line.p50Kept()));
        figure("p90", line -> percent(line.p90Kept()));
        figure("error", line -> hours(line.meanErrorHours()));
        figure("bias", line -> hours(line.biasHours()));
        Div empty = new Div(text(word("none"), "empty-title"), new Span(word("none.hint")));
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
    }

    private void figure(String key, Function<Line, String> of) {
        grid.addColumn(of::apply)
                .setHeader(word(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(1);
    }

    @Override
    public String getPageTitle() {
        return word("title");
    }

    private void show() {
        Instant now = clock.instant();
        Report report = quality.of(now.minus(Duration.ofDays(period.getValue())), now);
        Line all = report.all();
        boolean any = all.estimates() > 0;
        figures.removeAll();
        Stream.of(
                        figure("orders", Long.toString(all.orders()), false),
                        figure("p50", any ? percent(all.p50Kept()) : word("unknown"), true),
                        figure("p90", any ? percent(all.p90Kept()) : word("unknown"), true),
                        figure("error", any ? hours(all.meanErrorHours()) : word("unknown"), false))
                .forEach(figures::add);
        grid.setItems(report.byLeadTime());
    }

    private Div figure(String key, String value, boolean ideal) {
        Div figure = new Div(text(word(key), "label"), text(value, "value"));
        if (ideal) {
            figure.add(text(word(key + ".ideal"), "sub"));
        }
        figure.addClassName("figure");
        return figure;
    }

    private String lead(Line line) {
        return line.withinDays() == null ? word("lead.far") : word("lead." + line.withinDays());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private String hours(double hours) {
        return getTranslation("prediction.estimate.hours", String.format(Locale.ROOT, "%.1f", hours));
    }

    private static Span text(String text, String styleName) {
        Span span = new Span(text);
        span.addClassName(styleName);
        return span;
    }

    private String word(String key) {
        return getTranslation("prediction.accuracy." + key);
    }
}
