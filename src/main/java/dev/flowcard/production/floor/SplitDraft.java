package dev.flowcard.production.floor;

import dev.flowcard.production.CardKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that are about to get cards of their own, or to go back to the card they came from.
 *
 * @param kind of the new cards; null: cards are merged back
 * @param by badge of who allows it; null until it was scanned
 * @param operation code of the operation in front of which the pieces lie; null until the card was scanned
 * @param portions pieces of each new card
 */
record SplitDraft(
        @Nullable CardKind kind,
        @Nullable String by,
        @Nullable String operation,
        List<BigDecimal> portions) {

    static SplitDraft of(@Nullable CardKind kind) {
        return new SplitDraft(kind, null, null, List.of());
    }

    /** The same question about other cards: what was said of the pieces is forgotten where they go back. */
    SplitDraft as(@Nullable CardKind other) {
        return other == null
                ? new SplitDraft(null, by, null, List.of())
                : new SplitDraft(other, by, operation, portions);
    }

    SplitDraft allowedBy(String badge) {
        return new SplitDraft(kind, badge, operation, portions);
    }

    SplitDraft of(String lying) {
        return new SplitDraft(kind, by, lying, List.of());
    }

    SplitDraft plus(BigDecimal portion) {
        List<BigDecimal> all = new ArrayList<>(portions);
        all.add(portion);
        return new SplitDraft(kind, by, operation, List.copyOf(all));
    }

    BigDecimal sum() {
        return portions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
