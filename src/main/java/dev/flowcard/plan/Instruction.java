package dev.flowcard.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of how an operation of a product is done.
 *
 * @param words may stand alone, or beside the pages
 * @param pages how many pictures
 * @param bytes of all of them together
 * @param withdrawnAt from then on it is in force no more
 */
public record Instruction(
        long id,
        ProductId product,
        int sequence,
        int version,
        String title,
        @Nullable String words,
        int pages,
        int bytes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant withdrawnAt) {

    boolean inForce(Instant at) {
        return !createdAt.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }
}
