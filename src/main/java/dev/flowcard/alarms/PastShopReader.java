package dev.flowcard.alarms;

import dev.flowcard.alarms.PastShop.Stop;
import dev.flowcard.alarms.PastShop.Sums;
import dev.flowcard.alarms.PastShop.Track;
import dev.flowcard.alarms.PastShop.Wait;
import dev.flowcard.alarms.ShopMoment.Step;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the shop did since a moment: bounded by the work orders that were open in between. */
@Component
class PastShopReader {
    private static final String OPEN_THEN = """
            from work_order w join operation o on o.work_order_id = w.id
            where w.released_at is not null and (w.completed_at is null or w.completed_at >= ?)
                and w.state not in ('CANCELLED', 'PLANNED')\s""";

    private final JdbcClient jdbc;

    PastShopReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PastShop since(Instant from) {
        Map<Long, NavigableMap<Instant, Sums>> sums = sums(from);
        List<Track> tracks = new ArrayList<>();
        jdbc.sql("""
                select o.id, w.number, w.code, w.order_number, so.type, o.sequence, o.name, o.name_en, p.name as product,
                       p.name_en as product_en, o.work_center_id, u.code as unit, o.minutes_per_piece,
                       w.quantity_released + w.quantity_replenished as target, o.planned_start, o.planned_finish,
                       o.actual_start, o.actual_finish, w.completed_at, w.released_at
                from work_order w
                join operation o on o.work_order_id = w.id
                join product p on p.id = w.product_id
                left join sales_order so on so.number_key = w.order_number
                left join work_unit u on u.id = o.planned_work_unit_id
                where w.released_at is not null and (w.completed_at is null or w.completed_at >= ?)
                    and w.state not in ('CANCELLED', 'PLANNED')
                order by w.id, o.sequence limit 20000""").param(Timestamp.from(from)).query(row -> {
            tracks.add(track(row, sums.getOrDefault(row.getLong("id"), new TreeMap<>())));
        });
        return new PastShop(tracks, stops(from), waits(from));
    }

    private Map<Long, NavigableMap<Instant, Sums>> sums(Instant from) {
        Map<Long, NavigableMap<Instant, Sums>> sums = new HashMap<>();
        jdbc.sql(
                        "select r.operation_id, r.ended_at, r.good, r.scrap, r.held from production_report r where r.operation_id in"
                                + " (select o.id " + OPEN_THEN + ") order by r.ended_at, r.id")
                .param(Timestamp.from(from))
                .query(row -> {
                    NavigableMap<Instant, Sums> line = sums.computeIfAbsent(row.getLong(1), id -> new TreeMap<>());
                    Sums last = line.isEmpty() ? Sums.NONE : line.lastEntry().getValue();
                    line.put(
                            row.getTimestamp(2).toInstant(),
                            last.plus(new Sums(row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5))));
                });
        return sums;
    }

    private static Track track(ResultSet row, NavigableMap<Instant, Sums> sums) throws SQLException {
        Instant finish = instant(row, "actual_finish");
        return new Track(
                step(row),
                row.getTimestamp("released_at").toInstant(),
                instant(row, "actual_start"),
                finish == null ? instant(row, "completed_at") : finish,
                sums);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("number"),
                row.getString("order_number"),
                row.getString("type"),
                row.getInt("sequence"),
                row.getString("code") + "." + row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                new Named(row.getString("product"), row.getString("product_en")),
                new WorkCenterId(row.getLong("work_center_id")),
                row.getString("unit"),
                Gate.NONE,
                null,
                row.getBigDecimal("target"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                row.getBigDecimal("minutes_per_piece"),
                instant(row, "planned_start"),
                instant(row, "planned_finish"),
                false,
                false,
                false);
    }

    private List<Stop> stops(Instant from) {
        return jdbc.sql("""
                        select u.code, w.code, o.sequence, r.started_at, r.ended_at from production_report r
                        join operation o on o.id = r.operation_id join work_order w on w.id = o.work_order_id
                        join work_unit u on u.id = r.work_unit_id
                        where r.kind = 'BREAKDOWN' and r.ended_at >= ? limit 10000""")
                .param(Timestamp.from(from))
                .query((row, i) -> new Stop(
                        row.getString(1),
                        row.getString(2) + "." + row.getInt(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private List<Wait> waits(Instant from) {
        return jdbc.sql("""
                        select w.code, o.sequence, i.requested_at, coalesce(i.decided_at, current_timestamp(3)) from inspection i
                        join operation o on o.id = i.operation_id join work_order w on w.id = o.work_order_id
                        where i.decided_at is null or i.decided_at >= ? limit 10000""")
                .param(Timestamp.from(from))
                .query((row, i) -> new Wait(
                        row.getString(1) + "." + row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
