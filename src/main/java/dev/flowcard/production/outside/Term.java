package dev.flowcard.production.outside;

import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who does the work of a work centre outside.
 *
 * @param product null: every product
 * @param sequence null: every operation there
 * @param supplier id
 * @param pieceWeight kilograms
 */
public record Term(
        WorkCenterId workCenter,
        @Nullable ProductId product,
        @Nullable Integer sequence,
        long supplier,
        int leadDays,
        @Nullable BigDecimal price,
        PriceBasis basis,
        @Nullable BigDecimal pieceWeight) {

    boolean matches(ProductId otherProduct, int otherSequence) {
        return (product == null || product.equals(otherProduct)) && (sequence == null || sequence == otherSequence);
    }

    int precision() {
        return (product == null ? 0 : 2) + (sequence == null ? 0 : 1);
    }
}
