package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Who works where and when: two shifts that take turns.
 *
 * @param badges of the operators, by work centre
 */
public record Crew(Map<String, List<String>> badges, ZoneId zone) {
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final LocalTime DAY = LocalTime.of(8, 0);

    String at(String workCenter, String workUnit, Instant time) {
        List<String> all = badges.get(workCenter);
        if (all == null || all.isEmpty()) {
            throw new IllegalArgumentException("Nobody works in " + workCenter);
        }
        return all.get(Math.floorMod(workUnit.hashCode() + shift(time), all.size()));
    }

    /** Number of the shift, counted from long ago. */
    private int shift(Instant time) {
        var local = time.atZone(zone).toLocalDateTime().minusHours(DAY.getHour());
        long half = local.toLocalTime().toSecondOfDay() >= SHIFT.toSeconds() ? 1 : 0;
        return Math.toIntExact(local.toLocalDate().toEpochDay() * 2 + half);
    }
}
