package dev.flowcard.pay.reckoning;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one report was worth to one person, or a day's night allowance.
 *
 * @param day of the shift in which it was earned
 * @param report null for the night allowance
 * @param quantity pieces, or hours
 * @param rate null where there was none on that day
 * @param undecided waits for an inspection, worth nothing yet
 * @param later earned in a month that was locked already
 */
public record PayLine(
        String person,
        LocalDate day,
        Kind kind,
        @Nullable Long report,
        @Nullable String workOrder,
        @Nullable Integer sequence,
        @Nullable Named name,
        BigDecimal quantity,
        @Nullable BigDecimal rate,
        BigDecimal amount,
        boolean undecided,
        boolean later) {

    /** What it is paid for. */
    public enum Kind {
        PIECES,
        REWORK,
        SETUP,
        SAMPLE,
        /** Pieces that an inspection gave or took. */
        INSPECTION,
        NIGHT,
        /** Time of a breakdown: on the sheet, not in the sum. */
        BREAKDOWN
    }

    public PayLine asLater() {
        return new PayLine(
                person, day, kind, report, workOrder, sequence, name, quantity, rate, amount, undecided, true);
    }

    public PayLine of(BigDecimal otherQuantity, BigDecimal otherAmount) {
        return new PayLine(
                person,
                day,
                kind,
                report,
                workOrder,
                sequence,
                name,
                otherQuantity,
                rate,
                otherAmount,
                undecided,
                later);
    }
}
