package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and where an operation of a work order is to be done, in some version of the plan. */
public record PlannedOperation(
        String workOrder,
        int sequence,
        String name,
        BigDecimal quantity,
        WorkCenterId workCenter,
        @Nullable WorkUnitId workUnit,
        @Nullable Instant start,
        @Nullable Instant finish) {

    /** Whether another says the same, however many zeros its quantity ends in. */
    boolean same(PlannedOperation other) {
        return quantity.compareTo(other.quantity) == 0
                && withQuantity(other.quantity).equals(other);
    }

    private PlannedOperation withQuantity(BigDecimal other) {
        return new PlannedOperation(workOrder, sequence, name, other, workCenter, workUnit, start, finish);
    }
}
