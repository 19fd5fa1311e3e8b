package dev.flowcard.alarms.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shall keep it from coming back.
 *
 * @param checkOn when its effect is looked at
 * @param effective whether it helped; null until somebody looked
 */
public record Improvement(
        long id,
        long exception,
        String action,
        @Nullable String owner,
        LocalDate due,
        @Nullable Instant doneAt,
        LocalDate checkOn,
        @Nullable Instant checkedAt,
        @Nullable Boolean effective,
        @Nullable String finding) {

    /** It is done, and its time to be looked at has come. */
    public boolean awaitsCheck(LocalDate today) {
        return doneAt != null && checkedAt == null && !checkOn.isAfter(today);
    }
}
