package dev.flowcard.planning.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.planning.Chance;
import dev.flowcard.planning.Effect;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a proposal does to each promise: those that break or are kept by it first. */
class EffectGrid extends Grid<Effect> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final transient PlantZone zone;
    private final Column<Effect> risk;
    private transient Map<String, Chance> chances = Map.of();

    EffectGrid(PlantZone zone) {
        this.zone = zone;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        column("work-order", e -> e.workOrder(), "116px");
        column("order", e -> Objects.requireNonNullElse(e.order(), ""), "114px");
        addColumn(e -> e.customer() == null ? "" : e.customer().name(getLocale()))
                .setHeader(getTranslation("planning.effect.customer"))
                .setResizable(true);
        column("promised", e -> e.promised() == null ? "" : e.promised().toString(), "106px");
        column("before", e -> moment(e.before()), "112px");
        column("after", e -> moment(e.after()), "112px");
        column("moved", e -> String.valueOf(e.moved()), "60px");
        risk = addColumn(this::chance)
                .setHeader(getTranslation("planning.effect.risk"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        risk.setVisible(false);
        addComponentColumn(this::verdict)
                .setHeader(getTranslation("planning.effect.verdict"))
                .setWidth("148px")
                .setFlexGrow(0);
    }

    private void column(String key, com.vaadin.flow.function.ValueProvider<Effect, String> value, String width) {
        addColumn(value)
                .setHeader(getTranslation("planning.effect." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    /** How likely each order is late, now and by what is shown; without any nothing is said of it. */
    void chances(Map<String, Chance> byOrder) {
        chances = byOrder;
        risk.setVisible(!byOrder.isEmpty());
    }

    private String chance(Effect effect) {
        Chance chance = effect.order() == null ? null : chances.get(effect.order());
        if (chance == null) {
            return "";
        }
        return (chance.before() == null ? "–" : chance.before() + " %") + " → " + chance.after() + " %";
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(zone.at(at));
    }

    private Span verdict(Effect effect) {
        String name = effect.due() == null
                ? "none"
                : effect.lateAfter()
                        ? (effect.changesPromise() ? "breaks" : "late")
                        : effect.changesPromise() ? "saves" : "kept";
        Span tag = new Span(getTranslation("planning.verdict." + name));
        tag.addClassNames(
                "tag",
                switch (name) {
                    case "breaks" -> "stopped";
                    case "late" -> "late";
                    case "none" -> "waiting";
                    default -> "done";
                });
        return tag;
    }
}
