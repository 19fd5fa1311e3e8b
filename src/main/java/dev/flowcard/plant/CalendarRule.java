package dev.flowcard.plant;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a kind of day. Minutes count from the midnight that begins the day; beyond 1440 they lie on the next one, and
 * still belong to the day on which the shift begins.
 *
 * @param day {@code MONDAY} … {@code SUNDAY}, or a date {@code yyyy-MM-dd} that overrides its weekday
 * @param from null where nothing is worked, or the hours are those of {@code worksAs}
 * @param worksAs the weekday whose hours a make-up day has
 * @param note why the day is another than its weekday: the name of a feast
 */
public record CalendarRule(
        String day,
        Kind kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String shift,
        List<Break> breaks,
        @Nullable DayOfWeek worksAs,
        @Nullable String note) {

    /** How it takes part in its day. */
    public enum Kind {
        /** A shift. */
        SHIFT,
        /** Nothing is worked: the day of rest, the holiday. */
        CLOSED,
        /** The day works as another weekday does 调休. */
        MAKE_UP,
        /** A shift beside whatever the day has otherwise. */
        OVERTIME
    }

    /** Minutes of the same clock in which nobody works. */
    public record Break(int from, int to) {}

    /** A shift, or a closed day where it has no times. */
    public CalendarRule(
            String day, @Nullable Integer from, @Nullable Integer to, @Nullable String shift, List<Break> breaks) {
        this(day, from == null ? Kind.CLOSED : Kind.SHIFT, from, to, shift, breaks, null, null);
    }

    boolean opens() {
        return kind == Kind.SHIFT || kind == Kind.MAKE_UP;
    }

    /** Whether both cannot hold on one day: times that meet, or two that each speak for the whole day. */
    boolean contradicts(CalendarRule other) {
        if (from == null || to == null || other.from == null || other.to == null) {
            return kind != Kind.OVERTIME && other.kind != Kind.OVERTIME;
        }
        return from < other.to && other.from < to;
    }
}
