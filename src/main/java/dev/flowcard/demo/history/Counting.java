package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When operators count what they have made: every few hours, lately every hour, and before they hand over to the next shift. */
final class Counting {
    /** Counting every few hours further back would only make the first start slower. */
    private static final Duration CLOSELY = Duration.ofHours(26);

    /** Whoever looks at the shop for the first time finds counts of a moment ago. */
    private static final Duration LATELY = Duration.ofMinutes(4);

    private static final Duration BY_THE_HOUR = Duration.ofHours(13);
    private static final List<LocalTime> HANDOVERS = List.of(LocalTime.of(7, 50), LocalTime.of(19, 50));
    private static final List<LocalTime> BEFORE_MEALS =
            List.of(LocalTime.of(4, 25), LocalTime.of(11, 25), LocalTime.of(17, 25), LocalTime.of(23, 25));
    private static final List<LocalTime> FEW = hours(2, 6, 9, 13, 15, 21).toList();
    private static final List<LocalTime> MORE =
            hours(0, 1, 3, 5, 8, 10, 12, 14, 16, 18, 20, 22).toList();
    private static final List<LocalTime> TIMES = Stream.of(HANDOVERS, BEFORE_MEALS, FEW, MORE)
            .flatMap(List::stream)
            .sorted()
            .toList();

    private Counting() {}

    private static Stream<LocalTime> hours(int... hours) {
        return IntStream.of(hours).mapToObj(hour -> LocalTime.of(hour, 57));
    }

    /** The times between start and end, none exactly there. */
    static List<Instant> times(Instant start, Instant end, Instant now, ZoneId zone) {
        List<Instant> times = new ArrayList<>();
        Instant from = start.isAfter(now.minus(CLOSELY)) ? start : now.minus(CLOSELY);
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (LocalTime time : TIMES) {
                Instant at = day.atTime(time).atZone(zone).toInstant();
                boolean due = !MORE.contains(time) || at.isAfter(now.minus(BY_THE_HOUR));
                if (due && at.isAfter(from) && at.isBefore(end)) {
                    times.add(at);
                }
            }
        }
        Instant lately = now.minus(LATELY);
        if (lately.isAfter(from) && lately.isBefore(end)) {
            times.add(lately);
        }
        times.sort(null);
        return times;
    }

    static boolean endsShift(Instant at, ZoneId zone) {
        return HANDOVERS.contains(at.atZone(zone).toLocalTime());
    }
}
