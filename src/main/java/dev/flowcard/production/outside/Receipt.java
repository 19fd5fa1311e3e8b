package dev.flowcard.production.outside;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back of a batch at one time.
 *
 * @param batch number of the batch
 * @param report id of the production report that it was booked by
 * @param period month in which it is settled, {@code yyyy-MM}
 * @param weight kilograms of the good ones: as weighed, else by the weight of one piece
 */
public record Receipt(
        long id,
        String batch,
        String workOrder,
        int sequence,
        Named operation,
        long report,
        long supplier,
        String period,
        BigDecimal good,
        BigDecimal defective,
        BigDecimal lost,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal price,
        PriceBasis basis,
        @Nullable BigDecimal amount,
        @Nullable String note,
        Instant receivedAt,
        String receivedBy,
        @Nullable Instant reversedAt) {}
