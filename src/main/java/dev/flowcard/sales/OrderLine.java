package dev.flowcard.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered and promised.
 *
 * @param product its number
 * @param customerPart the customer's own number for it
 * @param due the promised day, see {@code dueMeans}
 */
public record OrderLine(
        int line,
        String product,
        @Nullable String customerPart,
        BigDecimal quantity,
        LocalDate due,
        DueMeans dueMeans,
        @Nullable BigDecimal price,
        @Nullable String address,
        @Nullable String note) {}
