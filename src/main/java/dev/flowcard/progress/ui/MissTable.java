package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.progress.reliability.Punctuality;
import dev.flowcard.progress.reliability.Reliability.Miss;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Operations that did not keep to the plan: planned and actual side by side, the farthest off first. */
class MissTable extends Grid<Miss> {
    private static final double HOUR = 60;

    private final transient OrderWords words;

    MissTable(List<Miss> misses, OrderWords words) {
        this.words = words;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setHeight("420px");
        addComponentColumn(MissTable::order)
                .setHeader(word("order"))
                .setWidth("114px")
                .setFlexGrow(0);
        addColumn(m -> m.due().sequence() + "  " + m.due().name().in(getLocale()))
                .setHeader(word("operation"))
                .setTooltipGenerator(m -> m.due().workOrder() + "." + m.due().sequence())
                .setFlexGrow(1);
        addColumn(m -> m.due().center().nameIn(getLocale()))
                .setHeader(word("center"))
                .setWidth("116px")
                .setFlexGrow(0);
        span("start", m -> span(m.due().plannedStart(), m.due().actualStart()));
        span("finish", m -> span(m.due().plannedFinish(), m.due().over()));
        addComponentColumn(this::verdict)
                .setHeader(word("off"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px")
                .setFlexGrow(0);
        setItems(misses);
    }

    private String word(String key) {
        return getTranslation("progress.reliability.col." + key);
    }

    private static Component order(Miss miss) {
        String order = miss.due().order();
        return order == null
                ? new Span(miss.due().workOrder())
                : new Anchor("orders/" + BoardsView.encoded(order), order);
    }

    private void span(String key, com.vaadin.flow.function.ValueProvider<Miss, String> value) {
        addColumn(value).setHeader(word(key)).setWidth("234px").setFlexGrow(0);
    }

    private String span(Instant planned, @Nullable Instant actual) {
        return words.moment(planned, getLocale()) + " → " + (actual == null ? "–" : words.moment(actual, getLocale()));
    }

    private Span verdict(Miss miss) {
        boolean late = miss.offMinutes() > 0;
        boolean open = miss.due().over() == null && miss.finish() == Punctuality.LATE;
        Span said = new Span(getTranslation(
                "progress.reliability." + (open ? "still-open" : late ? "late" : "early"),
                String.format(Locale.ROOT, "%.1f", Math.abs(miss.offMinutes()) / HOUR)));
        said.setClassName("far-off", late);
        return said;
    }
}
