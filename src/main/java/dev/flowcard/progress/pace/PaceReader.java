package dev.flowcard.progress.pace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.PlanVersusActual.Planned;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
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

/** Compares plan and actual for a scope and a period, from the plan and the reports: bounded by the work of the period. */
@Service
public class PaceReader {
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST_OPERATIONS = 5_000;

    private final JdbcClient jdbc;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Clock clock;

    PaceReader(JdbcClient jdbc, Plant plant, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.plant = plant;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Which operations, as a condition with its values; of a work unit only what was reported there counts. */
    private record Narrow(
            String where, List<Object> params, @Nullable Long unit) {}

    /** @param of number or code of the thing; ignored for the plant */
    public Pace read(PaceScope scope, String of, Instant from, Instant to, Duration step) {
        if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
            throw invalid("to", "progress.pace.period", LONGEST.toDays());
        }
        Narrow narrow = narrow(scope, of.strip());
        Map<Long, NavigableMap<Instant, BigDecimal>> made = made(narrow, from, to);
        return Pace.of(lines(narrow, from, to, made), from, to, step, clock.instant());
    }

    private Narrow narrow(PaceScope scope, String of) {
        return switch (scope) {
            case PLANT -> new Narrow("true", List.of(), null);
            case WORK_CENTER ->
                new Narrow(
                        "o.work_center_id = ?",
                        List.of(plant.findWorkCenter(of)
                                .orElseThrow(() -> unknown(of))
                                .id()
                                .value()),
                        null);
            case LINE -> new Narrow("wc.area = ?", List.of(line(of)), null);
            case ORDER_TYPE ->
                new Narrow("w.order_number is not null and coalesce(so.type, 'NORMAL') = ?", List.of(of), null);
            case WORK_UNIT -> ofUnit(plant.findWorkUnit(of).orElseThrow(() -> unknown(of)));
            case WORK_ORDER ->
                new Narrow("(w.number_key = upper(?) or w.code = ?)", List.of(of, Codes.withoutCheck(of)), null);
            case ORDER -> new Narrow("w.order_number = ?", List.of(of), null);
            case OPERATION -> new Narrow("concat(w.code, '.', o.sequence) = ?", List.of(Codes.withoutCheck(of)), null);
        };
    }

    private String line(String area) {
        return jdbc.sql("select area from work_center where area = ? limit 1")
                .param(area)
                .query(String.class)
                .optional()
                .orElseThrow(() -> unknown(area));
    }

    private static Narrow ofUnit(WorkUnit unit) {
        long id = unit.id().value();
        return new Narrow(
                "(o.planned_work_unit_id = ? or o.split_work_unit_id = ? or exists (select 1 from production_report x where x.operation_id = o.id"
                        + " and x.work_unit_id = ?))",
                List.of(id, id, id),
                id);
    }

    private static Problem unknown(String of) {
        return invalid("of", "progress.pace.unknown", of);
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }

    private static String during(Narrow narrow) {
        return """
                from work_order w join operation o on o.work_order_id = w.id join product p on p.id = w.product_id
                join work_center wc on wc.id = o.work_center_id left join sales_order so on so.number_key = w.order_number
                left join sales_order_line sl on sl.order_id = so.id and sl.line = w.order_line
                where w.released_at < ? and (w.completed_at is null or w.completed_at >= ?) and w.state <> 'CANCELLED' and\s""" + narrow.where();
    }

    private static List<Object> params(Narrow narrow, Instant from, Instant to) {
        List<Object> params = new ArrayList<>(List.of(Timestamp.from(to), Timestamp.from(from)));
        params.addAll(narrow.params());
        return params;
    }

    private Map<Long, NavigableMap<Instant, BigDecimal>> made(Narrow narrow, Instant from, Instant to) {
        Map<Long, NavigableMap<Instant, BigDecimal>> made = new HashMap<>();
        List<Object> params = params(narrow, from, to);
        params.add(Timestamp.from(to));
        String here = narrow.unit() == null ? "" : " and r.work_unit_id = " + narrow.unit();
        jdbc.sql(
                        "select r.operation_id, r.ended_at, sum(r.good) from production_report r where r.operation_id in (select o.id "
                                + during(narrow) + ") and r.ended_at <= ?" + here
                                + " group by r.operation_id, r.ended_at order by r.ended_at limit 500000")
                .params(params)
                .query(row -> {
                    NavigableMap<Instant, BigDecimal> line =
                            made.computeIfAbsent(row.getLong(1), id -> new TreeMap<>());
                    BigDecimal before =
                            line.isEmpty() ? BigDecimal.ZERO : line.lastEntry().getValue();
                    line.put(row.getTimestamp(2).toInstant(), before.add(row.getBigDecimal(3)));
                });
        return made;
    }

    private List<PaceLine> lines(
            Narrow narrow, Instant from, Instant to, Map<Long, NavigableMap<Instant, BigDecimal>> made) {
        List<PaceLine> lines = new ArrayList<>();
        jdbc.sql("""
                select o.id, w.number, w.code, w.order_number, o.sequence, o.name, o.name_en, p.name as product,
                       p.name_en as product_en, o.work_center_id, o.planned_work_unit_id, o.minutes_per_piece, o.planned_start,
                       o.planned_finish, o.split_pieces, o.split_work_unit_id, o.split_start, o.split_finish,
                       o.split_first_finish, w.quantity_released + w.quantity_replenished as target, sl.price,
                       (select sum(x.minutes_per_piece) from operation x where x.work_order_id = w.id) as routing_minutes,
                       (select count(*) from operation x where x.work_order_id = w.id) as operations\s""" + during(narrow) + " order by w.number_key, o.sequence limit " + MOST_OPERATIONS)
                .params(params(narrow, from, to))
                .query(row -> {
                    lines.add(line(row, narrow, made.getOrDefault(row.getLong("id"), new TreeMap<>())));
                });
        return lines;
    }

    private PaceLine line(ResultSet row, Narrow narrow, NavigableMap<Instant, BigDecimal> made) throws SQLException {
        return new PaceLine(
                row.getString("code") + "." + row.getInt("sequence"),
                row.getString("number"),
                row.getString("order_number"),
                new Named(row.getString("name"), row.getString("name_en")),
                new Named(row.getString("product"), row.getString("product_en")),
                planned(row, narrow.unit()),
                calendars.of(new WorkCenterId(row.getLong("work_center_id")), unit(row, narrow.unit())),
                pieceValue(row),
                made);
    }

    private static @Nullable BigDecimal pieceValue(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return price == null
                ? null
                : PlanVersusActual.shareOf(
                        price,
                        row.getBigDecimal("minutes_per_piece"),
                        row.getBigDecimal("routing_minutes"),
                        row.getInt("operations"));
    }

    /** Of a work unit's line what is planned there: of an operation in two parts the one that is its own, or both. */
    private static Planned planned(ResultSet row, @Nullable Long unit) throws SQLException {
        BigDecimal target = row.getBigDecimal("target");
        BigDecimal second = row.getBigDecimal("split_pieces");
        boolean ofFirst = unit == null || row.getLong("planned_work_unit_id") == unit;
        boolean ofSecond = second == null ? ofFirst : unit == null || row.getLong("split_work_unit_id") == unit;
        if (ofFirst == ofSecond || second == null) {
            return planned(row, ofFirst ? "planned_start" : null, ofFirst ? "planned_finish" : null, target);
        }
        return ofFirst
                ? planned(
                        row,
                        "planned_start",
                        "split_first_finish",
                        target.subtract(second).max(BigDecimal.ZERO))
                : planned(row, "split_start", "split_finish", target.min(second));
    }

    private static Planned planned(ResultSet row, @Nullable String start, @Nullable String finish, BigDecimal pieces)
            throws SQLException {
        return new Planned(
                start == null ? null : instant(row, start),
                finish == null ? null : instant(row, finish),
                pieces,
                row.getBigDecimal("minutes_per_piece"));
    }

    private static @Nullable WorkUnitId unit(ResultSet row, @Nullable Long asked) throws SQLException {
        if (asked != null && row.getLong("split_work_unit_id") == asked) {
            return new WorkUnitId(asked);
        }
        long unit = row.getLong("planned_work_unit_id");
        return row.wasNull() ? null : new WorkUnitId(unit);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
