package dev.flowcard.prediction;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When could so much of a product be delivered?
 *
 * @param product number or code
 * @param wanted when the customer would like to have it, or null
 */
public record Question(
        String product, BigDecimal quantity, @Nullable LocalDate wanted) {}
