package dev.flowcard.production.floor;

import dev.flowcard.devices.ServerScans;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ScanCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for the count before the shift ends, and signs off at its end who forgot to: as a scan like any other, so that the log tells it. */
@Component
class ShiftEndWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftEndWatch.class);
    private final TerminalSessions sessions;
    private final ServerScans scans;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Clock clock;
    private volatile boolean ready;

    ShiftEndWatch(TerminalSessions sessions, ServerScans scans, Plant plant, WorkCalendars calendars, Clock clock) {
        this.sessions = sessions;
        this.scans = scans;
        this.plant = plant;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a start brings in, such as the demo factory's past, tells its own ends of shifts. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void everyHalfMinute() {
        if (ready) {
            look();
        }
    }

    void look() {
        sessions.signedOn().forEach((terminal, session) -> {
            try {
                calendar(session).ifPresent(calendar -> look(terminal, session, calendar, clock.instant()));
            } catch (RuntimeException e) {
                LOG.warn("Terminal {} was not signed off at the end of the shift", terminal, e);
            }
        });
    }

    private Optional<WorkCalendar> calendar(TerminalSession session) {
        return unit(session).map(unit -> calendars.of(unit));
    }

    private Optional<WorkUnit> unit(TerminalSession session) {
        return Optional.ofNullable(session.workUnit()).flatMap(plant::workUnitByCode);
    }

    private void look(String terminal, TerminalSession session, WorkCalendar calendar, Instant now) {
        Optional<Instant> over = due(session, calendar, now);
        over.ifPresent(end -> scans.take(terminal, ScanCommand.SHIFTEND.code(), end));
        int minutes = unit(session)
                .map(unit -> plant.rules(unit.workCenter()).countBeforeEnd())
                .orElse(0);
        if (over.isEmpty() && countDue(session, calendar, now, Duration.ofMinutes(minutes))) {
            scans.take(terminal, ScanCommand.SHIFTCOUNT.code(), now.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** Whether the count of the shift is to be asked: its end is near, something runs of which no count was said meanwhile. */
    static boolean countDue(TerminalSession session, WorkCalendar calendar, Instant now, Duration before) {
        Instant from = ShiftEnds.of(session, calendar).orElse(now).minus(before);
        return !before.isZero()
                && !session.persons().isEmpty()
                && session.dialogue() == null
                && !now.isBefore(from)
                && (session.countAsked() == null || session.countAsked().isBefore(from))
                && session.runs().stream()
                        .anyMatch(run -> !run.paused()
                                && run.kind().equals(ReportKind.PRODUCTION.name())
                                && run.countedFrom().isBefore(from));
    }

    /** When the shift of those at the terminal ended, if that is past. */
    static Optional<Instant> due(TerminalSession session, WorkCalendar calendar, Instant now) {
        Instant since = session.signedOnAt();
        boolean working = session.runs().stream().anyMatch(run -> !run.paused());
        if (since == null || (session.persons().isEmpty() && !working)) {
            return Optional.empty();
        }
        Instant end = ShiftEnds.of(session, calendar).orElseThrow();
        Instant latest = session.runs().stream()
                .map(OpenRun::countedFrom)
                .max(Instant::compareTo)
                .filter(end::isBefore)
                .orElse(end);
        return end.isAfter(now) ? Optional.empty() : Optional.of(latest);
    }
}
