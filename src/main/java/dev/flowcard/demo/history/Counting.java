package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When operators count what they have made: every few hours, and before they hand over to the next shift. */
final class Counting {
    /** Counting every few hours further back would only make the first start slower. */
    private static final Duration CLOSELY = Duration.ofHours(26);

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(2, 20),
            LocalTime.of(4, 25),
            LocalTime.of(6, 20),
            LocalTime.of(7, 50),
            LocalTime.of(9, 50),
            LocalTime.of(11, 25),
            LocalTime.of(13, 50),
            LocalTime.of(15, 50),
            LocalTime.of(17, 25),
            LocalTime.of(19, 50),
            LocalTime.of(21, 50),
            LocalTime.of(23, 25));

    private Counting() {}

    /** The times between start and end, none exactly there. */
    static List<Instant> times(Instant start, Instant end, Instant now, ZoneId zone) {
        List<Instant> times = new ArrayList<>();
        Instant from = start.isAfter(now.minus(CLOSELY)) ? start : now.minus(CLOSELY);
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (LocalTime time : TIMES) {
                Instant at = day.atTime(time).atZone(zone).toInstant();
                if (at.isAfter(from) && at.isBefore(end)) {
                    times.add(at);
                }
            }
        }
        return times;
    }

    static boolean endsShift(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return time.equals(LocalTime.of(7, 50)) || time.equals(LocalTime.of(19, 50));
    }
}
