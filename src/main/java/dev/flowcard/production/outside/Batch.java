package dev.flowcard.production.outside;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that were sent out together for one operation.
 *
 * @param operation id
 * @param card {@code S2} or {@code B3}; null: the traveller card
 * @param operationCode without check character, {@code W-20260001.30}
 * @param supplier id
 * @param pieceWeight kilograms of one piece
 * @param weight kilograms that were sent
 */
public record Batch(
        long id,
        String number,
        long operation,
        String workOrder,
        @Nullable String card,
        String operationCode,
        int sequence,
        Named operationName,
        ProductId product,
        long supplier,
        BigDecimal sent,
        BigDecimal good,
        BigDecimal defective,
        BigDecimal lost,
        @Nullable BigDecimal weight,
        LocalDate due,
        @Nullable BigDecimal price,
        PriceBasis basis,
        @Nullable BigDecimal pieceWeight,
        @Nullable String note,
        Instant sentAt,
        String sentBy,
        int slipPrints) {

    public BigDecimal outside() {
        return sent.subtract(good).subtract(defective).subtract(lost);
    }

    public static BigDecimal outside(Collection<Batch> batches) {
        return batches.stream().map(Batch::outside).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same once some of it came back. */
    public Batch after(Receipts.Receiving receiving) {
        return new Batch(
                id,
                number,
                operation,
                workOrder,
                card,
                operationCode,
                sequence,
                operationName,
                product,
                supplier,
                sent,
                good.add(receiving.good()),
                defective.add(receiving.defective()),
                lost.add(receiving.lost()),
                weight,
                due,
                price,
                basis,
                pieceWeight,
                note,
                sentAt,
                sentBy,
                slipPrints);
    }

    public boolean overdue(LocalDate today) {
        return outside().signum() > 0 && due.isBefore(today);
    }
}
