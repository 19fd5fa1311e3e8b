package dev.flowcard.prediction;

import dev.flowcard.plan.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something could be delivered that nobody has ordered yet.
 *
 * @param keepPercent how likely the wanted day is kept; null where no day is wanted
 */
public record Answer(
        Product product,
        BigDecimal quantity,
        Instant p50,
        Instant p90,
        @Nullable LocalDate wanted,
        @Nullable Integer keepPercent,
        List<OrderEstimate.Step> steps) {}
