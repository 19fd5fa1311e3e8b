package dev.flowcard.plant;

import dev.flowcard.shared.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** The usual names of shifts are known in both languages; others stay as the factory writes them. */
    public @Nullable String nameIn(Locale locale, Messages messages) {
        String key = "plant.shift." + name;
        return messages.has(key) ? messages.get(locale, key) : name;
    }

    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
