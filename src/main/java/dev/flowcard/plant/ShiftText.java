package dev.flowcard.plant;

import dev.flowcard.plant.CalendarRule.Break;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shift as people write it: times of day, later ones on the next day where they are smaller. */
final class ShiftText {
    private static final int DAY = WorkCalendar.DAY_MINUTES;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)(?::00)?");
    private static final Pattern BREAK = Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*[-–~]\\s*(\\d{1,2}):(\\d{2})\\s*");

    private ShiftText() {}

    /** Minutes from the midnight before the shift. */
    record Span(int from, int to, List<Break> breaks) {}

    /** Told of what cannot be taken. */
    interface Refusal {
        void of(String field, String key, Object... args);
    }

    static boolean isDay(String day) {
        return isWeekday(day) || isDate(day);
    }

    static boolean isWeekday(String day) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equals(day));
    }

    private static boolean isDate(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Nothing where it was refused. */
    static Optional<Span> span(String from, String to, String breaks, Refusal refusal) {
        int start = minutes(from);
        int end = minutes(to);
        if (start < 0 || end < 0) {
            refusal.of(start < 0 ? "from" : "to", "plant.import.time", start < 0 ? from : to);
            return Optional.empty();
        }
        if (start == end || start == DAY) {
            refusal.of("to", "plant.import.length");
            return Optional.empty();
        }
        int last = end < start ? end + DAY : end;
        return breaks(breaks, start, last, refusal).map(found -> new Span(start, last, found));
    }

    private static Optional<List<Break>> breaks(String text, int from, int to, Refusal refusal) {
        List<Break> breaks = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("[;；]", -1)) {
            Matcher matcher = BREAK.matcher(part);
            if (!part.isBlank()) {
                if (!matcher.matches() || !inside(matcher, from, to, breaks)) {
                    refusal.of("breaks", "plant.import.breaks", part.strip());
                    return Optional.empty();
                }
            }
        }
        return Optional.of(breaks);
    }

    /** Takes a break over, unless it lies outside of the shift or on another one. */
    private static boolean inside(Matcher matcher, int from, int to, List<Break> breaks) {
        int start = after(from, time(matcher.group(1), matcher.group(2)));
        int end = after(start, time(matcher.group(3), matcher.group(4)));
        boolean free = breaks.stream().allMatch(b -> end <= b.from() || start >= b.to());
        if (start >= from && end <= to && start < end && free) {
            breaks.add(new Break(start, end));
            return true;
        }
        return false;
    }

    private static int after(int earlier, int minutes) {
        return minutes < earlier ? minutes + DAY : minutes;
    }

    private static int time(String hours, String minutes) {
        int read = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return Integer.parseInt(minutes) > 59 || read > DAY ? Integer.MAX_VALUE / 4 : read;
    }

    /** Below zero where it is no time of day. */
    private static int minutes(String time) {
        Matcher matcher = TIME.matcher(time.strip());
        int read =
                matcher.matches() ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)) : -1;
        return read > DAY ? -1 : read;
    }
}
