package dev.flowcard.plant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a work centre works on a kind of day. Minutes count from the midnight that begins the day; beyond 1440 they lie on the
 * next one, and still belong to the day on which the shift begins.
 *
 * @param day {@code MONDAY} … {@code SUNDAY}, or a date {@code yyyy-MM-dd} that overrides its weekday
 * @param from null where the work centre is closed
 */
public record CalendarRule(
        String day,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String shift,
        List<Break> breaks) {

    /** Minutes of the same clock in which nobody works. */
    public record Break(int from, int to) {}
}
