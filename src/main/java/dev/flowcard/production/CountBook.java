package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where counts of the work in process are kept. */
public interface CountBook {
    /**
     * What was counted in front of an operation.
     *
     * @param card the split or box; null: the traveller card
     * @param booked what lies there by the books
     * @param persons codes, comma-separated
     */
    record Count(
            UUID scan,
            long terminal,
            long operation,
            @Nullable String card,
            BigDecimal booked,
            BigDecimal counted,
            String persons,
            Instant at) {}

    void add(Count count);
}
