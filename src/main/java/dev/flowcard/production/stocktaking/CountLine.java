package dev.flowcard.production.stocktaking;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in front of an operation.
 *
 * @param card code of the card that was scanned, without check character
 * @param booked what lay there by the books at that moment
 * @param persons codes of who counted
 */
public record CountLine(
        long id,
        long stocktaking,
        String workOrder,
        String card,
        int sequence,
        Named operation,
        BigDecimal booked,
        BigDecimal counted,
        List<String> persons,
        Instant countedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** Where it stands. */
    public enum State {
        EQUAL,
        /** Waits for a decision. */
        DIFFERENT,
        APPROVED,
        REJECTED,
        COUNTED_AGAIN
    }

    /** More than the books say is positive. */
    public BigDecimal difference() {
        return counted.subtract(booked);
    }
}
