package dev.flowcard.progress.pace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.PlanVersusActual.Planned;
import dev.flowcard.plant.WorkCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One operation over time: what was planned and what was made by any moment. A correction counts at the moment it corrects, so
 * that the past changes with it.
 *
 * @param operation its code
 * @param pieceValue what the operation adds to the price of a piece; null where no price is known
 * @param made good pieces so far, by the end of each report
 */
record PaceLine(
        String operation,
        String workOrder,
        @Nullable String order,
        Named name,
        Named product,
        Planned planned,
        WorkCalendar calendar,
        @Nullable BigDecimal pieceValue,
        NavigableMap<Instant, BigDecimal> made) {

    BigDecimal madeBy(Instant then) {
        var entry = made.floorEntry(then);
        return entry == null ? BigDecimal.ZERO : entry.getValue();
    }

    BigDecimal plan(Instant then) {
        return PlanVersusActual.plannedBy(then, planned, calendar);
    }

    /** What the plan wants from the beginning of the period until then: what was carried over counts, what was ahead does not. */
    BigDecimal wanted(Instant from, Instant then) {
        return plan(then).subtract(madeBy(from)).max(BigDecimal.ZERO);
    }

    PlanVersusActual at(Instant from, Instant then) {
        return new PlanVersusActual(wanted(from, then), madeBy(then).subtract(madeBy(from)), planned.minutesPerPiece());
    }
}
