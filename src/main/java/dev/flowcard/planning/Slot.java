package dev.flowcard.planning;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a proposal lets an operation, or a part of it, run.
 *
 * @param workUnit number; null where the work centre has no units
 * @param start of the work itself; a set-up ends there
 * @param frozen whether it runs already, so that nothing is proposed
 * @param part null: the whole operation
 */
public record Slot(
        String workOrder,
        int sequence,
        @Nullable String workUnit,
        Instant start,
        Instant finish,
        boolean frozen,
        @Nullable Part part) {

    /**
     * One of the two parts of an operation.
     *
     * @param number 1 or 2
     * @param pieces that are still to be made of it
     */
    public record Part(int number, BigDecimal pieces) {}
}
