package dev.flowcard.progress.flow;

import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.progress.flow.BusyTimes.Span;
import dev.flowcard.progress.flow.Step.Made;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads how work flowed: three queries, bounded by what was open or reported in the period. */
@Service
public class FlowReader {
    public static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST_POINTS = 200;
    /** Who reports a day later still worked in the period. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final String OPEN = """
            from work_order w join operation o on o.work_order_id = w.id
            where w.released_at < :to and (w.completed_at is null or w.completed_at >= :from) and w.state <> 'CANCELLED'
            """;
    static final String STEPS = """
            select o.id, w.id as work_order, o.work_center_id, o.minutes_per_piece, o.setup_minutes, o.actual_start,
                   if(o.finished or o.closed_short or w.completed_at is not null, coalesce(o.actual_finish, w.completed_at), null) as over_at,
                   w.released_at, w.quantity_released + w.quantity_replenished as target
            """ + OPEN + "order by w.id, o.sequence limit 20000";
    static final String MADE = """
            select r.operation_id, max(r.ended_at) as ended_at, sum(r.good) as good, sum(r.good + r.scrap + r.held) as pieces,
                   sum(timestampdiff(second, r.started_at, r.ended_at)) as seconds
            from production_report r where r.operation_id in (select o.id
            """ + OPEN + """
            ) and r.ended_at < :to group by r.operation_id, floor(unix_timestamp(r.ended_at) / :grain)
            order by r.operation_id, 2 limit 500000""";
    static final String BUSY = """
            select work_unit_id, started_at, ended_at from production_report
            where ended_at >= :from and ended_at < :late and work_unit_id is not null and kind in ('PRODUCTION', 'SETUP')
            and started_at < :to and started_at < ended_at and reverses is null limit 200000""";

    private final JdbcClient jdbc;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final TerminalSessions sessions;
    private final Terms terms;
    private final Clock clock;

    FlowReader(
            JdbcClient jdbc,
            Plant plant,
            WorkCalendars calendars,
            TerminalSessions sessions,
            Terms terms,
            Clock clock) {
        this.jdbc = jdbc;
        this.plant = plant;
        this.calendars = calendars;
        this.sessions = sessions;
        this.terms = terms;
        this.clock = clock;
    }

    public Flow read(Instant from, Instant to, Duration step) {
        Instant now = clock.instant();
        if (!from.isBefore(to) || !from.isBefore(now) || from.plus(LONGEST).isBefore(to)) {
            throw invalid("to", "progress.flow.span", LONGEST.toDays());
        }
        if (step.compareTo(Duration.ofMinutes(1)) < 0
                || Duration.between(from, to).dividedBy(step) > MOST_POINTS) {
            throw invalid("step", "progress.flow.step", MOST_POINTS);
        }
        Instant end = to.isBefore(now) ? to : now;
        return new Flows(from, end, step, steps(from, end, step), busy(from, end, now)).of(plant.workCenters());
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }

    private JdbcClient.StatementSpec asked(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }

    /** The operations in the order of their work orders: what one hands on arrives at the next. */
    private List<Step> steps(Instant from, Instant to, Duration step) {
        Map<Long, List<Made>> made = made(from, to, Math.max(1, step.toSeconds() / 24));
        List<Step> steps = new ArrayList<>();
        asked(STEPS, from, to).query(row -> {
            Step before = steps.isEmpty() ? null : steps.getLast();
            boolean first = before == null || before.workOrder() != row.getLong("work_order");
            NavigableMap<Instant, Double> arrived = first || before == null ? released(row) : before.handedOn();
            steps.add(step(row, arrived, made.getOrDefault(row.getLong("id"), List.of())));
        });
        return steps;
    }

    private static NavigableMap<Instant, Double> released(ResultSet row) throws SQLException {
        NavigableMap<Instant, Double> released = new TreeMap<>();
        released.put(row.getTimestamp("released_at").toInstant(), row.getDouble("target"));
        return released;
    }

    private static Step step(ResultSet row, NavigableMap<Instant, Double> arrived, List<Made> made)
            throws SQLException {
        return Step.of(
                row.getLong("work_order"),
                new WorkCenterId(row.getLong("work_center_id")),
                row.getDouble("target"),
                row.getDouble("minutes_per_piece"),
                row.getDouble("setup_minutes"),
                instant(row.getTimestamp("actual_start")),
                instant(row.getTimestamp("over_at")),
                arrived,
                made);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private Map<Long, List<Made>> made(Instant from, Instant to, long grain) {
        Map<Long, List<Made>> made = new HashMap<>();
        asked(MADE, from, to).param("grain", grain).query(row -> {
            made.computeIfAbsent(row.getLong("operation_id"), o -> new ArrayList<>())
                    .add(new Made(
                            row.getTimestamp("ended_at").toInstant(),
                            row.getDouble("pieces"),
                            row.getDouble("good"),
                            row.getDouble("seconds")));
        });
        return made;
    }

    /** What was reported, and what runs and is not reported yet. No hour can be gained where somebody else works. */
    private Map<WorkCenterId, List<BusyTimes>> busy(Instant from, Instant to, Instant now) {
        Map<Long, List<Span>> spans = new HashMap<>();
        asked(BUSY, from, to).param("late", Timestamp.from(to.plus(LATE))).query(row -> {
            spans.computeIfAbsent(row.getLong(1), u -> new ArrayList<>())
                    .add(new Span(
                            row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()));
        });
        sessions.running().values().stream()
                .flatMap(session -> session.runs().stream())
                .filter(run -> !run.paused() && !run.kind().equals("BREAKDOWN"))
                .forEach(run -> plant.workUnitByCode(run.workUnit())
                        .ifPresent(unit -> spans.computeIfAbsent(unit.id().value(), u -> new ArrayList<>())
                                .add(new Span(run.countedFrom(), now))));
        Map<WorkCenterId, List<BusyTimes>> busy = new HashMap<>();
        for (WorkUnit unit : plant.workUnits().stream()
                .filter(u -> !terms.subcontracted(u.workCenter()))
                .toList()) {
            busy.computeIfAbsent(unit.workCenter(), c -> new ArrayList<>())
                    .add(new BusyTimes(
                            calendars.of(unit), spans.getOrDefault(unit.id().value(), List.of())));
        }
        return busy;
    }
}
