package dev.flowcard.progress.reliability;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a moment lies beside the planned one. */
public enum Punctuality {
    EARLY,
    ON_TIME,
    LATE,
    /** It has not happened, and need not have yet. */
    OPEN;

    /** @param asOf nothing is known of what came later */
    static Punctuality of(Instant planned, @Nullable Instant actual, Duration tolerance, Instant asOf) {
        if (actual == null || actual.isAfter(asOf)) {
            return planned.plus(tolerance).isBefore(asOf) ? LATE : OPEN;
        }
        if (actual.isBefore(planned.minus(tolerance))) {
            return EARLY;
        }
        return actual.isAfter(planned.plus(tolerance)) ? LATE : ON_TIME;
    }
}
