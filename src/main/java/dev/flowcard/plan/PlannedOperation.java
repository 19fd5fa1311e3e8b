package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an operation of a work order is to be done, in some version of the plan.
 *
 * @param part 0: the whole of it; 1 and 2: one of two parts that are planned for themselves
 * @param quantity of the part
 */
public record PlannedOperation(
        String workOrder,
        int sequence,
        int part,
        String name,
        BigDecimal quantity,
        WorkCenterId workCenter,
        @Nullable WorkUnitId workUnit,
        @Nullable Instant start,
        @Nullable Instant finish) {

    /** The whole of it. */
    public PlannedOperation(
            String workOrder,
            int sequence,
            String name,
            BigDecimal quantity,
            WorkCenterId workCenter,
            @Nullable WorkUnitId workUnit,
            @Nullable Instant start,
            @Nullable Instant finish) {
        this(workOrder, sequence, 0, name, quantity, workCenter, workUnit, start, finish);
    }

    /** One part of it. */
    public PlannedOperation part(
            int number, BigDecimal pieces, @Nullable WorkUnitId unit, @Nullable Instant from, @Nullable Instant to) {
        return new PlannedOperation(workOrder, sequence, number, name, pieces, workCenter, unit, from, to);
    }

    /** Whether another says the same, however many zeros its quantity ends in. */
    boolean same(PlannedOperation other) {
        return quantity.compareTo(other.quantity) == 0
                && part(part, other.quantity, workUnit, start, finish).equals(other);
    }
}
