package dev.flowcard.production;

import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished operation, for those who learn from it.
 *
 * @param unit where most of it was reported; null where no unit was
 * @param standardMinutes what set-up and pieces should have taken
 * @param arrived when the operation before it was finished, or the work order released; null where nobody knows
 * @param spans when somebody worked on it; several at a time may overlap
 */
public record DoneOperation(
        OperationId id,
        ProductId product,
        WorkCenterId workCenter,
        @Nullable WorkUnitId unit,
        BigDecimal standardMinutes,
        @Nullable Instant arrived,
        @Nullable Instant plannedStart,
        Instant start,
        Instant finish,
        List<Span> spans) {

    /** From one moment to another. */
    public record Span(Instant from, Instant to) {}
}
