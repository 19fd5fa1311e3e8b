package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;

/**
 * An operation of the demo plan.
 *
 * @param workUnit where it is planned; a subcontracted one at the desk that sends and receives
 * @param released pieces that the work order begins with
 * @param setup standard time before the first piece
 * @param finish planned
 * @param subcontracted whether several may be away at the same time
 * @param gated whether an inspection must release it
 * @param last of its work order
 */
public record PastOperation(
        String workOrder,
        int index,
        int sequence,
        String operation,
        String workCenter,
        String workUnit,
        int released,
        Instant start,
        Instant finish,
        Duration setup,
        boolean subcontracted,
        boolean gated,
        boolean last) {

    private static final int STEP = 10;

    boolean first() {
        return sequence == STEP;
    }

    boolean nextIs(PastOperation other) {
        return other.sequence == sequence + STEP;
    }

    String key() {
        return workOrder + "." + sequence;
    }

    /** A number that is always the same for this operation, for deviations that look like chance. */
    int chance(int salt, int bound) {
        int hash = (index * 31 + sequence) * 7919 + salt * 104_729;
        hash ^= hash >>> 13;
        hash *= 0x5bd1e995;
        hash ^= hash >>> 15;
        return Math.floorMod(hash, bound);
    }
}
