package dev.flowcard.production.outside;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a subcontractor is paid for. Part of the API: values are only ever added. */
public enum PriceBasis {
    PIECE,
    KILOGRAM;

    /** Money has two decimals, half up, line by line, so that a statement can be added up by hand. */
    public static final int AMOUNT_SCALE = 2;

    /**
     * What good pieces cost; null where the price or the weight is not known.
     *
     * @param weight kilograms as weighed, else null
     * @param pieceWeight kilograms of one piece, else null
     */
    public @Nullable BigDecimal amount(
            @Nullable BigDecimal price,
            BigDecimal good,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal pieceWeight) {
        BigDecimal units = this == PIECE ? good : kilograms(good, weight, pieceWeight);
        return price == null || units == null
                ? null
                : price.multiply(units).setScale(AMOUNT_SCALE, RoundingMode.HALF_UP);
    }

    /** As weighed, else by the weight of one piece. */
    public static @Nullable BigDecimal kilograms(
            BigDecimal good, @Nullable BigDecimal weight, @Nullable BigDecimal pieceWeight) {
        return weight != null
                ? weight
                : pieceWeight == null ? null : pieceWeight.multiply(good).setScale(3, RoundingMode.HALF_UP);
    }
}
