package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shares what is in stock among those who need it, who begins first being served first: a pure function. */
final class MaterialNeeds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MaterialNeeds() {}

    /**
     * What the rest of an operation needs of one material.
     *
     * @param operation its code, without check character
     */
    record Need(
            String operation,
            String workOrder,
            @Nullable String order,
            @Nullable String orderType,
            Named name,
            WorkCenterId workCenter,
            String material,
            @Nullable String unit,
            BigDecimal quantity) {}

    /** A need that the stock does not cover, and by how much. */
    record Shortage(Need need, BigDecimal missing) {
        /** How much of the need is missing. */
        BigDecimal percent() {
            return missing.multiply(HUNDRED).divide(need.quantity(), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * @param needs in the order in which they begin
     * @param stock by material, what may be used
     */
    static List<Shortage> uncovered(List<Need> needs, Map<String, BigDecimal> stock) {
        Map<String, BigDecimal> left = new HashMap<>(stock);
        List<Shortage> shortages = new ArrayList<>();
        for (Need need : needs) {
            BigDecimal there =
                    left.getOrDefault(need.material(), BigDecimal.ZERO).max(BigDecimal.ZERO);
            BigDecimal taken = there.min(need.quantity());
            left.put(need.material(), there.subtract(taken));
            if (taken.compareTo(need.quantity()) < 0) {
                shortages.add(new Shortage(need, need.quantity().subtract(taken)));
            }
        }
        return shortages;
    }
}
