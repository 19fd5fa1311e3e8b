package dev.flowcard.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a proposal lets an operation run.
 *
 * @param workUnit number; null where the work centre has no units
 * @param start of the work itself; a set-up ends there
 * @param frozen whether it runs already, so that nothing is proposed
 */
public record Slot(
        String workOrder, int sequence, @Nullable String workUnit, Instant start, Instant finish, boolean frozen) {}
