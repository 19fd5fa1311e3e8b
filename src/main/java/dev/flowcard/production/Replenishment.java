package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that were asked for beyond what a work order released. They begin at the first operation once they are approved.
 *
 * @param workOrder its number
 * @param reason empty where none was given
 * @param note why it was rejected
 */
public record Replenishment(
        long id,
        String workOrder,
        BigDecimal quantity,
        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** Where it stands. */
    public enum State {
        ASKED,
        APPROVED,
        REJECTED
    }
}
