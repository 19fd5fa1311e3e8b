package dev.flowcard.planning.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.planning.PlanComparison.Moved;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Operations that another version has at another time or place, before and after. */
class MovedGrid extends Grid<Moved> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final double HOUR = 60;

    private final transient Plant plant;
    private final transient PlantZone zone;

    MovedGrid(Plant plant, PlantZone zone) {
        this.plant = plant;
        this.zone = zone;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(m -> m.after().workOrder() + "." + m.after().sequence() + "  "
                        + m.name().in(getLocale())
                        + (m.after().part() == 0 ? "" : " · " + m.after().part() + "/2"))
                .setHeader(getTranslation("planning.versions.operation"))
                .setFlexGrow(1);
        column("unit-before", m -> unit(m.before()), "124px");
        column("unit-after", m -> unit(m.after()), "124px");
        column("before", m -> span(m.before()), "220px");
        column("after", m -> span(m.after()), "220px");
        addComponentColumn(MovedGrid::shift)
                .setHeader(getTranslation("planning.versions.shift"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private void column(String key, ValueProvider<Moved, String> value, String width) {
        addColumn(value)
                .setHeader(getTranslation("planning.versions." + key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private String unit(@Nullable PlannedOperation planned) {
        return planned == null || planned.workUnit() == null
                ? "–"
                : plant.workUnit(planned.workUnit()).nameIn(getLocale());
    }

    private String span(@Nullable PlannedOperation planned) {
        return planned == null ? "–" : moment(planned.start()) + " – " + moment(planned.finish());
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "?" : MOMENT.format(zone.at(at));
    }

    /** How much later or earlier the operation ends. */
    private static Span shift(Moved moved) {
        PlannedOperation before = moved.before();
        Instant after = moved.after().finish();
        if (before == null || before.finish() == null || after == null) {
            return new Span("");
        }
        double hours = Duration.between(before.finish(), after).toMinutes() / HOUR;
        Span shift = new Span(String.format(Locale.ROOT, "%+.1f h", hours));
        shift.setClassName("far-off", hours > 0);
        return shift;
    }
}
