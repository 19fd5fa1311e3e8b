package dev.flowcard.progress;

import java.util.List;

/**
 * How an order stands, and why in one sentence.
 *
 * @param args {@link String}, {@link java.time.LocalDate}, {@link java.time.Instant}, {@link java.math.BigDecimal} or
 *     {@link dev.flowcard.devices.spi.Named}
 */
public record OrderVerdict(OrderStanding standing, String key, List<Object> args) {
    static OrderVerdict of(OrderStanding standing, String key, Object... args) {
        return new OrderVerdict(standing, "progress.order.why." + key, List.of(args));
    }
}
