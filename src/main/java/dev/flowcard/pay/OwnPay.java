package dev.flowcard.pay;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalId;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.PayDesk;
import dev.flowcard.production.WorkDone;
import dev.flowcard.production.WorkLog;
import dev.flowcard.shared.PlantZone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person earned today, for as long as the badge opened it at a terminal. */
@Service
public class OwnPay implements PayDesk {
    /** For how long after the badge a terminal may ask. */
    private static final Duration WINDOW = Duration.ofSeconds(30);
    /** A shift that began yesterday may run until tomorrow. */
    private static final Duration REACH = Duration.ofHours(36);

    private final JdbcClient jdbc;
    private final WorkLog log;
    private final Reckoner reckoner;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final PlantZone zone;
    private final Clock clock;

    OwnPay(
            JdbcClient jdbc,
            WorkLog log,
            Reckoner reckoner,
            Plant plant,
            WorkCalendars calendars,
            PlantZone zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.reckoner = reckoner;
        this.plant = plant;
        this.calendars = calendars;
        this.zone = zone;
        this.clock = clock;
    }

    /** A person's day. */
    public record Today(String person, LocalDate day, List<PayLine> lines) {}

    @Override
    public void show(TerminalId terminal, String person, Instant at) {
        jdbc.sql("""
                        insert into pay_window (terminal_id, person, opened_at) values (?, ?, ?)
                        on duplicate key update person = values(person), opened_at = values(opened_at)""")
                .param(terminal.value())
                .param(person)
                .param(Timestamp.from(at))
                .update();
    }

    /** Nothing where no badge asked at this terminal within the last half minute. */
    @Transactional(readOnly = true)
    public Optional<Today> shownAt(Terminal terminal) {
        return jdbc.sql("select person from pay_window where terminal_id = ? and opened_at >= ?")
                .param(terminal.id().value())
                .param(Timestamp.from(clock.instant().minus(WINDOW)))
                .query(String.class)
                .optional()
                .map(person -> today(person, dayAt(terminal)));
    }

    private Today today(String person, LocalDate day) {
        Instant now = clock.instant();
        List<WorkDone> work = log.ended(now.minus(REACH), now.plus(Duration.ofMinutes(1)));
        List<PayLine> all = new ArrayList<>(reckoner.lines(work));
        all.addAll(reckoner.nights(work));
        return new Today(
                person,
                day,
                all.stream()
                        .filter(l -> l.person().equals(person) && l.day().equals(day))
                        .toList());
    }

    /** A night shift belongs to the day on which it began. */
    private LocalDate dayAt(Terminal terminal) {
        Instant now = clock.instant();
        return Optional.ofNullable(terminal.workUnit())
                .flatMap(plant::workUnitByCode)
                .map(unit -> calendars.of(unit).dayOf(now))
                .orElseGet(() -> zone.dateOf(now));
    }
}
