package dev.flowcard.progress;

import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shift that walls show of a work centre: the one that runs, and outside a shift the last one until the next begins.
 *
 * @param open whether it runs
 */
record ShownShift(ShiftSpan shift, boolean open) {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DAYS_BACK = 4;

    static ShownShift of(WorkCalendar calendar, Instant now, PlantZone zone) {
        return calendar.shiftAt(now)
                .map(shift -> new ShownShift(shift, true))
                .orElseGet(() -> new ShownShift(last(calendar, now, zone.dateOf(now)), false));
    }

    private static ShiftSpan last(WorkCalendar calendar, Instant now, LocalDate today) {
        return IntStream.range(0, DAYS_BACK)
                .mapToObj(today::minusDays)
                .flatMap(day -> calendar.shifts(day).reversed().stream())
                .filter(shift -> !shift.start().isAfter(now))
                .findFirst()
                .orElseGet(() -> new ShiftSpan(today, null, now.minus(LONGEST), now, List.of()));
    }
}
