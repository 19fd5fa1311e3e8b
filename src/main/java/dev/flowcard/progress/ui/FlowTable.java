package dev.flowcard.progress.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.flowcard.progress.flow.Flow;
import dev.flowcard.progress.flow.Flow.Center;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The work centres with their figures of the period; the one that is chosen is drawn below. */
class FlowTable extends Grid<Center> {
    private static final double FAR_OFF = 0.25;

    FlowTable(Flow flow, Consumer<Center> choose) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addClassName("flow-table");
        setAllRowsVisible(true);
        Optional<Center> tightest = flow.bottleneck();
        addColumn(c -> c.center().nameIn(getLocale())
                        + (tightest.filter(c::equals).isPresent() ? " ◆" : ""))
                .setHeader(word("center"))
                .setWidth("132px")
                .setFlexGrow(1);
        column("load", c -> percent(c.load().ratio()));
        column("orders", c -> String.valueOf(c.load().orders()));
        column(
                "queue",
                c -> number(c.total().queuePieces()) + " · " + number(c.total().queueHours()));
        column("utilisation", c -> percent(c.total().utilisation()));
        column("out", c -> number(c.total().out()));
        column("cycle", c -> number(c.total().cycleMinutes()));
        column("lead", c -> number(c.total().leadHours()));
        column("waiting", c -> percent(c.total().waitingShare()));
        addComponentColumn(this::little)
                .setHeader(word("little"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        setItems(flow.centers());
        addItemClickListener(e -> {
            select(e.getItem());
            choose.accept(e.getItem());
        });
        setPartNameGenerator(c -> tightest.filter(c::equals).isPresent() ? "tightest" : null);
    }

    void choose(Center center) {
        select(center);
    }

    private void column(String key, ValueProvider<Center, String> words) {
        addColumn(words)
                .setHeader(word(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** In process against throughput times lead time. */
    private Span little(Center center) {
        Flow.Little little = center.little();
        Double deviation = little.deviation();
        double product = little.leadHours() == null ? 0 : little.perHour() * little.leadHours();
        Span said = new Span(number(little.pieces()) + " ≟ " + number(product)
                + (deviation == null ? "" : String.format(Locale.ROOT, "  %+d %%", Math.round(deviation * 100))));
        said.setClassName("far-off", deviation != null && Math.abs(deviation) > FAR_OFF);
        said.getElement()
                .setAttribute(
                        "title",
                        getTranslation(
                                "progress.flow.little.long", number(little.perHour()), number(little.leadHours())));
        return said;
    }

    static String number(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 || value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Math.round(share * 100) + " %";
    }

    private String word(String key) {
        return getTranslation("progress.flow.col." + key);
    }
}
