package dev.flowcard.alarms;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever estimates which promises may break; without one no order is at risk. Asked once a minute. */
public interface RiskSource {
    /**
     * A promise that may break.
     *
     * @param type of the order, as the factory calls it
     * @param percent how likely
     */
    record OrderRisk(String order, @Nullable String type, BigDecimal percent) {}

    List<OrderRisk> risks();
}
