package dev.flowcard.progress.pace;

import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.progress.pace.HourBoard.Line;
import dev.flowcard.progress.pace.HourBoard.Reason;
import dev.flowcard.progress.pace.HourBoard.State;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours of a shift, now or in the past, and why some fell short. */
@Service
public class HourBoards {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REST_MINUTES = 30;
    private static final int LONGEST_NOTE = 500;

    private final PaceReader pace;
    private final UnitStates units;
    private final WorkCalendars calendars;
    private final AlarmPhrases phrases;
    private final CurrentActor actor;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    HourBoards(
            PaceReader pace,
            UnitStates units,
            WorkCalendars calendars,
            AlarmPhrases phrases,
            CurrentActor actor,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.pace = pace;
        this.units = units;
        this.calendars = calendars;
        this.phrases = phrases;
        this.actor = actor;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The shifts that begin on a day. */
    public List<ShiftSpan> shifts(WorkCenter center, LocalDate day) {
        return calendars.of(center.id()).shifts(day);
    }

    public HourBoard of(WorkCenter center, ShiftSpan shift) {
        Instant now = clock.instant();
        Map<Instant, Reason> reasons = reasons(center, shift);
        WorkCalendar calendar = calendars.of(center.id());
        List<Line> lines = new ArrayList<>();
        if (shift.start().isBefore(now)) {
            Pace whole = pace.read(PaceScope.WORK_CENTER, center.number(), shift.start(), shift.end(), HOUR);
            for (Instant from = shift.start(); from.isBefore(shift.end()); from = from.plus(HOUR)) {
                Instant to = from.plus(HOUR).isAfter(shift.end()) ? shift.end() : from.plus(HOUR);
                lines.add(line(whole, calendar, from, to, now, reasons.get(from)));
            }
        }
        return new HourBoard(center, shift, lines, units.of(center.id()));
    }

    private static Line line(
            Pace pace, WorkCalendar calendar, Instant from, Instant to, Instant now, @Nullable Reason reason) {
        State state = state(calendar, from, to, now);
        if (state == State.FUTURE) {
            return new Line(from, to, state, BigDecimal.ZERO, BigDecimal.ZERO, null);
        }
        Pace.Point before = at(pace, from);
        Pace.Point after = state == State.NOW ? pace.points().getLast() : at(pace, to);
        return new Line(
                from,
                to,
                state,
                after.plan().subtract(before.plan()),
                after.actual().subtract(before.actual()),
                reason);
    }

    private static State state(WorkCalendar calendar, Instant from, Instant to, Instant now) {
        Duration work = calendar.workingTime(from, to);
        if (work.compareTo(Duration.between(from, to).minusMinutes(REST_MINUTES)) <= 0) {
            return State.REST;
        }
        if (!from.isBefore(now)) {
            return State.FUTURE;
        }
        return to.isAfter(now) ? State.NOW : State.PAST;
    }

    /** The last point not after a moment. */
    private static Pace.Point at(Pace pace, Instant then) {
        return pace.points().stream()
                .filter(p -> !p.at().isAfter(then))
                .reduce((first, second) -> second)
                .orElse(pace.points().getFirst());
    }

    private Map<Instant, Reason> reasons(WorkCenter center, ShiftSpan shift) {
        Map<Instant, Reason> reasons = new HashMap<>();
        jdbc.sql("""
                select hour_start, cause, note, said_by from hour_reason
                where work_center_id = ? and hour_start >= ? and hour_start < ?""")
                .params(center.id().value(), Timestamp.from(shift.start()), Timestamp.from(shift.end()))
                .query(row -> {
                    reasons.put(
                            row.getTimestamp(1).toInstant(),
                            new Reason(row.getString(2), row.getString(3), row.getString(4)));
                });
        return reasons;
    }

    /** Why an hour fell short; said again, the last word counts. */
    @Transactional
    public void explain(WorkCenter center, Instant hour, String cause, @Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw invalid("note", "progress.hours.note", LONGEST_NOTE);
        }
        boolean known = phrases.all(AlarmPhrases.Kind.CAUSE).stream()
                .anyMatch(p -> p.code().equals(cause));
        if (!known) {
            throw invalid("cause", "progress.hours.cause", cause);
        }
        if (!hour.isBefore(clock.instant())) {
            throw invalid("hour", "progress.hours.future");
        }
        jdbc.sql("""
                insert into hour_reason (work_center_id, hour_start, cause, note, said_by, said_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update cause = values(cause), note = values(note), said_by = values(said_by),
                    said_at = values(said_at)""")
                .params(Arrays.asList(
                        center.id().value(),
                        Timestamp.from(hour),
                        cause,
                        note,
                        actor.name(),
                        Timestamp.from(clock.instant())))
                .update();
        audit.record("hour.explain", center.number() + " " + hour, cause);
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
