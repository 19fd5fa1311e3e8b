package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When those who are signed on at a terminal stop work: at the end of their shift, or of their overtime. */
final class ShiftEnds {
    /** Who signs on shortly before a change of shifts belongs to the next one. */
    private static final Duration EARLY = Duration.ofMinutes(15);
    /** Nobody works longer; for those who came outside of any shift. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private ShiftEnds() {}

    static Optional<Instant> of(TerminalSession session, WorkCalendar calendar) {
        Instant since = session.signedOnAt();
        if (since == null) {
            return Optional.empty();
        }
        Instant end = calendar.shiftAt(since.plus(EARLY))
                .or(() -> calendar.shiftAt(since))
                .filter(shift -> Duration.between(shift.start(), shift.end()).compareTo(LONGEST.plus(LONGEST)) < 0)
                .map(ShiftSpan::end)
                .orElse(since.plus(LONGEST));
        Instant overtime = session.overtimeUntil();
        return Optional.of(overtime != null && overtime.isAfter(end) ? overtime : end);
    }
}
