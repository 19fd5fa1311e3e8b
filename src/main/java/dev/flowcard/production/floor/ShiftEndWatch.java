package dev.flowcard.production.floor;

import dev.flowcard.devices.ServerScans;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs off at the end of the shift who forgot to: as a scan like any other, so that the log tells it. */
@Component
class ShiftEndWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftEndWatch.class);
    /** Who signs on shortly before a change of shifts belongs to the next one. */
    private static final Duration EARLY = Duration.ofMinutes(15);
    /** Nobody works longer; for those who came outside of any shift. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final TerminalSessions sessions;
    private final ServerScans scans;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Clock clock;

    ShiftEndWatch(TerminalSessions sessions, ServerScans scans, Plant plant, WorkCalendars calendars, Clock clock) {
        this.sessions = sessions;
        this.scans = scans;
        this.plant = plant;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void look() {
        sessions.signedOn().forEach((terminal, session) -> {
            try {
                due(session).ifPresent(end -> scans.take(terminal, "X-SHIFTEND", end));
            } catch (RuntimeException e) {
                LOG.warn("Terminal {} was not signed off at the end of the shift", terminal, e);
            }
        });
    }

    private Optional<Instant> due(TerminalSession session) {
        return session.workUnit() == null
                ? Optional.empty()
                : plant.workUnitByCode(session.workUnit())
                        .map(unit -> calendars.of(unit.workCenter()))
                        .flatMap(calendar -> due(session, calendar, clock.instant()));
    }

    /** When the shift of those at the terminal ended, if that is past. */
    static Optional<Instant> due(TerminalSession session, WorkCalendar calendar, Instant now) {
        Instant since = session.signedOnAt();
        boolean working = session.runs().stream().anyMatch(run -> !run.paused());
        if (since == null || (session.persons().isEmpty() && !working)) {
            return Optional.empty();
        }
        Instant end = calendar.shiftAt(since.plus(EARLY))
                .or(() -> calendar.shiftAt(since))
                .filter(shift -> Duration.between(shift.start(), shift.end()).compareTo(LONGEST.plus(LONGEST)) < 0)
                .map(ShiftSpan::end)
                .orElse(since.plus(LONGEST));
        Instant latest = session.runs().stream()
                .map(OpenRun::countedFrom)
                .max(Instant::compareTo)
                .filter(end::isBefore)
                .orElse(end);
        return end.isAfter(now) ? Optional.empty() : Optional.of(latest);
    }
}
