package dev.flowcard.production.floor;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that are about to be sent out or taken back.
 *
 * @param receiving taken back, else sent out
 * @param operation code; null until the card was scanned
 * @param quantity good ones, or what is sent; null until it was said
 * @param asked which of the two bad ones the next quantity is
 */
record OutsideDraft(
        boolean receiving,
        @Nullable String operation,
        @Nullable BigDecimal quantity,
        BigDecimal defective,
        BigDecimal lost,
        @Nullable Bad asked) {

    /** What does not come back good. */
    enum Bad {
        DEFECTIVE,
        LOST
    }

    static OutsideDraft of(boolean receiving, @Nullable String operation) {
        return new OutsideDraft(receiving, operation, null, BigDecimal.ZERO, BigDecimal.ZERO, null);
    }

    OutsideDraft asking(Bad bad) {
        return new OutsideDraft(receiving, operation, quantity, defective, lost, bad);
    }

    OutsideDraft with(BigDecimal value) {
        return new OutsideDraft(
                receiving,
                operation,
                asked == null ? value : quantity,
                asked == Bad.DEFECTIVE ? value : defective,
                asked == Bad.LOST ? value : lost,
                null);
    }

    BigDecimal bad() {
        return defective.add(lost);
    }
}
