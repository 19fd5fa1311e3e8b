package dev.flowcard.production.stocktaking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stocktaking: from its first count until a foreman closes it. */
public record Stocktaking(
        long id,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int counted,
        int different) {
    public boolean open() {
        return closedAt == null;
    }
}
