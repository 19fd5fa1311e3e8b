package dev.flowcard.plant;

import dev.flowcard.plant.CalendarRule.Break;
import dev.flowcard.shared.imports.ImportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shift as people write it: times of day, later ones on the next day where they are smaller. */
final class ShiftText {
    private static final int DAY = 24 * 60;
    private static final Pattern BREAK = Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*[-–~]\\s*(\\d{1,2}):(\\d{2})\\s*");

    private ShiftText() {}

    /** Nothing where the row was rejected. */
    static Optional<CalendarRule> rule(ImportRow row) {
        if (!row.has("from") && !row.has("to")) {
            return Optional.of(new CalendarRule(row.text("day"), null, null, row.textOrNull("shift"), List.of()));
        }
        if (!row.has("from") || !row.has("to")) {
            row.reject(row.has("from") ? "to" : "from", "plant.import.half");
            return Optional.empty();
        }
        int from = minutes(row.text("from"));
        int to = minutes(row.text("to"));
        if (from == to || from == DAY) {
            row.reject("to", "plant.import.length");
            return Optional.empty();
        }
        int end = to < from ? to + DAY : to;
        return breaks(row, from, end)
                .map(breaks -> new CalendarRule(row.text("day"), from, end, row.textOrNull("shift"), breaks));
    }

    private static Optional<List<Break>> breaks(ImportRow row, int from, int to) {
        List<Break> breaks = new ArrayList<>();
        String text = row.find("breaks").orElse("");
        for (String part : text.isEmpty() ? new String[0] : text.split("[;；]", -1)) {
            Matcher matcher = BREAK.matcher(part);
            if (!part.isBlank()) {
                if (!matcher.matches() || !inside(matcher, from, to, breaks)) {
                    row.reject("breaks", "plant.import.breaks", part.strip());
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

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
    }
}
