package dev.flowcard.pay.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is paid beside the pieces, from a day on.
 *
 * @param hourly for set-up and samples
 * @param nightHourly on top, for an hour between {@code nightFrom} and {@code nightTo}
 * @param reworkPercent of the rate, for pieces made a second time
 * @param sampleType the type of the orders that are paid by the hour, or null
 */
public record PayRule(
        LocalDate validFrom,
        BigDecimal hourly,
        BigDecimal nightHourly,
        LocalTime nightFrom,
        LocalTime nightTo,
        BigDecimal reworkPercent,
        @Nullable String sampleType) {

    /** Where a factory has said nothing: pieces are paid, nothing else. */
    public static final PayRule NONE = new PayRule(
            LocalDate.EPOCH,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            LocalTime.of(22, 0),
            LocalTime.of(6, 0),
            BigDecimal.ZERO,
            null);
}
