package dev.flowcard.prediction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Work units that stand with a breakdown now, and until when that is expected: until the end of the downtime that somebody has
 * planned over this moment, else as long as breakdowns of the work centre usually last. Nothing is scheduled or predicted there
 * before.
 */
@Service
public class Breakdowns {
    /** Whoever has waited longer than usual waits some more. */
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    private static final Duration LOOKED_AT = Duration.ofDays(180);
    private static final int FEWEST = 5;
    private static final int MOST = 200;

    private final TerminalSessions sessions;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration unknown;
    private final LoadingCache<WorkCenterId, Duration> usual = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .build(this::usually);

    /** @param unknown how long one is taken to last where too few are known */
    Breakdowns(
            TerminalSessions sessions,
            Plant plant,
            WorkCalendars calendars,
            JdbcClient jdbc,
            Clock clock,
            @Value("${flowcard.planning.breakdown}") Duration unknown) {
        this.sessions = sessions;
        this.plant = plant;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
        this.unknown = unknown;
    }

    /** When each of the work units works from now on, in their order: its calendar, without the breakdown that holds it now. */
    public Map<WorkUnit, WorkCalendar> calendars(Collection<WorkUnit> units) {
        Map<WorkUnitId, Instant> ends = ends();
        Instant now = clock.instant();
        Map<WorkUnit, WorkCalendar> made = new LinkedHashMap<>();
        for (WorkUnit unit : units) {
            WorkCalendar calendar = calendars.of(unit);
            Instant end = ends.get(unit.id());
            made.put(unit, end == null ? calendar : calendar.standing(now, end));
        }
        return made;
    }

    /** Until when each unit that is down is expected to stand. */
    public Map<WorkUnitId, Instant> ends() {
        Map<WorkUnitId, Instant> ends = new HashMap<>();
        Instant now = clock.instant();
        for (OpenRun run : broken()) {
            plant.workUnitByCode(run.workUnit())
                    .ifPresent(unit -> ends.put(unit.id(), end(unit, run.startedAt(), now)));
        }
        return ends;
    }

    private List<OpenRun> broken() {
        return sessions.running().values().stream()
                .flatMap(session -> session.runs().stream())
                .filter(run -> run.kind().equals("BREAKDOWN") && !run.paused())
                .toList();
    }

    private Instant end(WorkUnit unit, Instant since, Instant now) {
        return calendars.of(unit).standsUntil(now).orElseGet(() -> expected(since, usual.get(unit.workCenter()), now));
    }

    static Instant expected(Instant since, Duration usual, Instant now) {
        Instant end = since.plus(usual);
        Instant soonest = now.plus(AT_LEAST);
        return end.isBefore(soonest) ? soonest : end;
    }

    /** The median of those of half a year. */
    private Duration usually(WorkCenterId center) {
        List<Long> seconds = jdbc.sql("""
                        select timestampdiff(second, started_at, ended_at) from production_report
                        where work_center_id = ? and ended_at >= ? and kind = 'BREAKDOWN' and reverses is null
                        and started_at < ended_at order by ended_at desc limit ?""")
                .params(center.value(), Timestamp.from(clock.instant().minus(LOOKED_AT)), MOST)
                .query(Long.class)
                .list();
        List<Long> sorted = seconds.stream().sorted().toList();
        return sorted.size() < FEWEST ? unknown : Duration.ofSeconds(sorted.get(sorted.size() / 2));
    }
}
