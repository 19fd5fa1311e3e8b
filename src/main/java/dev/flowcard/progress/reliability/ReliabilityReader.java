package dev.flowcard.progress.reliability;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what the versions of the plan said of each operation, and what came of it. */
@Service
public class ReliabilityReader {
    public static final Duration LONGEST = Duration.ofDays(92);
    public static final Duration WIDEST = Duration.ofDays(7);

    /** What was completed longer than this before the period was so early that it counts in no period. */
    private static final Duration EARLIEST = Duration.ofDays(92);

    static final String SQL = """
            select o.id, w.number, w.order_number, coalesce(so.type, 'NORMAL') as type, w.completed_at, o.sequence, o.name,
                   o.name_en, o.work_center_id, coalesce(c.area, '') as area, o.actual_start,
                   if(o.finished or o.closed_short or w.completed_at is not null, coalesce(o.actual_finish, w.completed_at),
                      null) as over_at,
                   p.version_id, p.start, p.finish, r.published_at as replaced_at
            from work_order w
            join operation o on o.work_order_id = w.id
            join work_center c on c.id = o.work_center_id
            join planned_operation p on p.work_order = w.number and p.sequence = o.sequence
            left join plan_version r on r.id = p.replaced_in
            left join sales_order so on so.number_key = w.order_number
            where w.state <> 'CANCELLED' and (w.completed_at is null or w.completed_at >= :early)
            and p.start is not null and p.finish is not null
            order by w.id, o.sequence, p.version_id limit 100000""";

    private final JdbcClient jdbc;
    private final Plant plant;
    private final PlantZone zone;
    private final Clock clock;

    ReliabilityReader(JdbcClient jdbc, Plant plant, PlantZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
    }

    public Reliability read(Instant from, Instant to, Duration tolerance, Grouping by) {
        Instant now = clock.instant();
        if (!from.isBefore(to) || !from.isBefore(now) || from.plus(LONGEST).isBefore(to)) {
            throw invalid("to", "progress.reliability.longest", LONGEST.toDays());
        }
        if (tolerance.isNegative() || tolerance.compareTo(WIDEST) > 0) {
            throw invalid("tolerance", "progress.reliability.tolerance.wrong", WIDEST.toMinutes());
        }
        Instant end = to.isAfter(now) ? now : to;
        return new Judgement(from, end, tolerance, by, zone.zone()).of(due(from));
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }

    /** An operation and all that was ever planned of it. */
    private record Found(Due due, List<PlanInForce> versions) {}

    private List<Due> due(Instant from) {
        Map<Long, Found> found = new LinkedHashMap<>();
        jdbc.sql(SQL).param("early", Timestamp.from(from.minus(EARLIEST))).query(row -> {
            Found operation = found.get(row.getLong("id"));
            if (operation == null) {
                operation = new Found(due(row), new ArrayList<>());
                found.put(row.getLong("id"), operation);
            }
            add(operation.versions(), version(row));
        });
        return found.values().stream()
                .flatMap(f -> PlanInForce.due(f.versions()).map(f.due()::by).stream())
                .toList();
    }

    /** Two parts of an operation are judged together. */
    private static void add(List<PlanInForce> versions, PlanInForce said) {
        if (!versions.isEmpty() && versions.getLast().version() == said.version()) {
            versions.add(versions.removeLast().with(said));
        } else {
            versions.add(said);
        }
    }

    private static PlanInForce version(ResultSet row) throws SQLException {
        return new PlanInForce(
                row.getLong("version_id"),
                Objects.requireNonNull(instant(row, "start")),
                Objects.requireNonNull(instant(row, "finish")),
                instant(row, "replaced_at"));
    }

    private Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString("number"),
                row.getString("order_number"),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                plant.workCenter(new WorkCenterId(row.getLong("work_center_id"))),
                row.getString("area"),
                row.getString("type"),
                Objects.requireNonNull(instant(row, "start")),
                Objects.requireNonNull(instant(row, "finish")),
                instant(row, "actual_start"),
                instant(row, "over_at"),
                instant(row, "completed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
