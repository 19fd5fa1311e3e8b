package dev.flowcard.planning;

import dev.flowcard.sales.Customer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal does to one work order.
 *
 * @param order number of the sales order, or null
 * @param promised the promised day, or null
 * @param due the end of that day
 * @param before when the plan in force ends it; null where it has no times
 * @param after when the proposal ends it
 * @param moved how many of its operations go to another time or unit
 */
public record Effect(
        String workOrder,
        @Nullable String order,
        @Nullable Customer customer,
        @Nullable LocalDate promised,
        @Nullable Instant due,
        @Nullable Instant before,
        Instant after,
        int moved) {

    public boolean lateBefore() {
        return due != null && before != null && before.isAfter(due);
    }

    public boolean lateAfter() {
        return due != null && after.isAfter(due);
    }

    /** Whether a promise is kept, or broken, that was not before. */
    public boolean changesPromise() {
        return due != null && before != null && lateBefore() != lateAfter();
    }
}
