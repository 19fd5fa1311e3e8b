package dev.flowcard.materials.api;

import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lot.Blocked;
import dev.flowcard.materials.Supplier;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A lot as the API tells it; {@code code} is what its label carries. */
record LotJson(
        String number,
        String code,
        String material,
        @Nullable String heat,
        BigDecimal quantity,
        BigDecimal onHand,
        @Nullable String unit,
        @Nullable LocalDate expires,
        @Nullable String supplier,
        @Nullable String workOrder,
        String state,
        @Nullable String blockedReason,
        @Nullable OffsetDateTime blockedAt,
        @Nullable String blockedBy,
        OffsetDateTime receivedAt) {

    static LotJson of(Lot lot, @Nullable Supplier supplier, LocalDate today, PlantZone zone) {
        Blocked blocked = lot.blocked();
        return new LotJson(
                lot.number(),
                Codes.printable(lot.code()),
                lot.material(),
                lot.heat(),
                plain(lot.quantity()),
                plain(lot.onHand()),
                lot.unit(),
                lot.expires(),
                supplier == null ? null : supplier.number(),
                lot.workOrder(),
                lot.state(today).name(),
                blocked == null ? null : blocked.reason(),
                blocked == null ? null : zone.at(blocked.at()).toOffsetDateTime(),
                blocked == null ? null : blocked.by(),
                zone.at(lot.receivedAt()).toOffsetDateTime());
    }

    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
