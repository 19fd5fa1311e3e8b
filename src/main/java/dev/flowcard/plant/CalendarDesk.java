package dev.flowcard.plant;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the planner sets in calendars, each act with its line in the audit trail. */
@Service
public class CalendarDesk {
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_REASON = 200;
    private static final Duration LONGEST_DOWN = Duration.ofDays(366);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_WEEKS = 53;

    private final WorkCalendars calendars;
    private final CalendarStore store;
    private final Plant plant;
    private final Audit audit;
    private final CurrentActor actor;
    private final PlantZone zone;
    private final Clock clock;

    CalendarDesk(
            WorkCalendars calendars,
            CalendarStore store,
            Plant plant,
            Audit audit,
            CurrentActor actor,
            PlantZone zone,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.plant = plant;
        this.audit = audit;
        this.actor = actor;
        this.zone = zone;
        this.clock = clock;
    }

    /** Says of each of the days what it is; a change without rules takes back what was said. */
    @Transactional
    public void set(CalendarOwner owner, List<String> days, DayChange change) {
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            throw invalid("days", "plant.calendar.days", MOST_DAYS);
        }
        for (String day : days) {
            calendars.replace(owner, day, change.rules(day));
        }
        audit.record("calendar.set", name(owner), String.join(" ", days) + " " + change);
    }

    /** @param times once, or as often as this, a week after the other at the same hour of the clock */
    @Transactional
    public void stand(WorkUnit unit, Instant from, Instant to, String reason, int times) {
        if (times < 1 || times > MOST_WEEKS) {
            throw invalid("times", "plant.calendar.down-times", MOST_WEEKS);
        }
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_DOWN) > 0) {
            throw invalid("to", "plant.calendar.down-span", LONGEST_DOWN.toDays());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw invalid("reason", "plant.calendar.down-reason", LONGEST_REASON);
        }
        if (times > 1 && Duration.between(from, to).compareTo(WEEK) > 0) {
            throw invalid("to", "plant.calendar.down-week");
        }
        for (int week = 0; week < times; week++) {
            store.add(unit.id(), later(from, week), later(to, week), reason.strip(), actor.name(), clock.instant());
        }
        calendars.changed();
        audit.record("downtime.plan", unit.number(), from + " " + to + " x" + times + " " + reason.strip());
    }

    private Instant later(Instant at, int weeks) {
        return zone.at(at).plusWeeks(weeks).toInstant();
    }

    /** Takes a planned downtime back; it was taken back already where it is not there. */
    @Transactional
    public void runs(long downtime) {
        if (store.remove(downtime)) {
            calendars.changed();
            audit.record("downtime.drop", String.valueOf(downtime), "");
        }
    }

    /** What is planned to stand from now on, or did until lately. */
    public List<Downtime> downtimes(Instant after, @Nullable WorkUnitId unit) {
        return store.downtimes(after, unit);
    }

    private String name(CalendarOwner owner) {
        if (owner.unit() != null) {
            return plant.workUnit(owner.unit()).number();
        }
        return owner.center() != null ? plant.workCenter(owner.center()).number() : CalendarsImport.PLANT;
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
