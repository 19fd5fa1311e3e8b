package dev.flowcard.progress.reliability;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation with the plan that it is judged by and what came of it.
 *
 * @param line area of its work centre; empty where it has none
 * @param type of the order as the factory calls it; {@code NORMAL} where it has none
 * @param over when it was finished or closed short
 * @param complete when its work order was; null while it is open
 */
public record Due(
        String workOrder,
        @Nullable String order,
        int sequence,
        Named name,
        WorkCenter center,
        String line,
        String type,
        Instant plannedStart,
        Instant plannedFinish,
        @Nullable Instant actualStart,
        @Nullable Instant over,
        @Nullable Instant complete) {

    Due by(PlanInForce plan) {
        return with(plan.start(), plan.finish(), complete);
    }

    Due complete(@Nullable Instant then) {
        return with(plannedStart, plannedFinish, then);
    }

    private Due with(Instant start, Instant finish, @Nullable Instant then) {
        return new Due(workOrder, order, sequence, name, center, line, type, start, finish, actualStart, over, then);
    }

    /** Number of the order, or of the work order that belongs to none. */
    String ordered() {
        return order == null ? workOrder : order;
    }
}
