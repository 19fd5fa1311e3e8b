package dev.flowcard.plant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shift on one day.
 *
 * @param day the day on which it begins, and to which it belongs
 * @param breaks within it, in order
 */
public record ShiftSpan(LocalDate day, @Nullable String name, Instant start, Instant end, List<Pause> breaks) {
    /** Time in a shift in which nobody works. */
    public record Pause(Instant start, Instant end) {}

    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
