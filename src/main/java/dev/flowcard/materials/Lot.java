package dev.flowcard.materials;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Material that was delivered or made together.
 *
 * @param material the number of the product that it is
 * @param heat the heat number 炉号 of the melt
 * @param quantity received in all
 * @param used consumed by reports
 * @param expires the last day on which it may be used
 * @param workOrder number of the work order that made it, where it was made here
 */
public record Lot(
        long id,
        String number,
        String code,
        String material,
        @Nullable String heat,
        BigDecimal quantity,
        BigDecimal used,
        @Nullable String unit,
        @Nullable LocalDate expires,
        @Nullable Long supplier,
        @Nullable String workOrder,
        @Nullable Blocked blocked,
        Instant receivedAt) {

    /** Since when nobody may use it, who said so and why. */
    public record Blocked(String reason, Instant at, String by) {}

    /** What is left of it; below 0 where more was used than was known to be there. */
    public BigDecimal onHand() {
        return quantity.subtract(used);
    }

    public LotState state(LocalDate today) {
        if (blocked != null) {
            return LotState.BLOCKED;
        }
        if (expires != null && expires.isBefore(today)) {
            return LotState.EXPIRED;
        }
        return onHand().signum() <= 0 ? LotState.USED_UP : LotState.USABLE;
    }
}
