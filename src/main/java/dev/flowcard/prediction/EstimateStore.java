package dev.flowcard.prediction;

import dev.flowcard.prediction.OrderEstimate.Cause;
import dev.flowcard.prediction.OrderEstimate.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The estimates as they are, and those of the past. */
@Repository
class EstimateStore {
    private static final int MOST = 5_000;
    /** Whoever looks back further has archived orders. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    EstimateStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** What an estimate rests on. */
    record Detail(Cause cause, List<Step> steps) {}

    List<OrderEstimate> all() {
        return jdbc.sql("select * from order_estimate order by order_number limit " + MOST)
                .query((row, i) -> of(row))
                .list();
    }

    List<OrderEstimate> of(Collection<String> orders) {
        return orders.isEmpty()
                ? List.of()
                : jdbc.sql("select * from order_estimate where order_number in (:orders)")
                        .param("orders", orders)
                        .query((row, i) -> of(row))
                        .list();
    }

    List<OrderEstimate> atRisk() {
        return jdbc.sql("select * from order_estimate where at_risk order by order_number limit " + MOST)
                .query((row, i) -> of(row))
                .list();
    }

    private OrderEstimate of(ResultSet row) throws SQLException {
        Detail detail = json.readValue(row.getString("detail"), Detail.class);
        return new OrderEstimate(
                row.getString("order_number"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("p50").toInstant(),
                row.getTimestamp("p90").toInstant(),
                row.getDate("due").toLocalDate(),
                row.getInt("late_percent"),
                row.getBoolean("at_risk"),
                detail.cause(),
                detail.steps());
    }

    void save(List<OrderEstimate> estimates) {
        batches.batchUpdate("""
                insert into order_estimate (order_number, made_at, p50, p90, due, late_percent, at_risk, at_risk_since, detail)
                values (?, ?, ?, ?, ?, ?, ?, if(?, ?, null), ?)
                on duplicate key update at_risk_since = if(values(at_risk), coalesce(at_risk_since, values(made_at)), null),
                    made_at = values(made_at), p50 = values(p50), p90 = values(p90), due = values(due),
                    late_percent = values(late_percent), at_risk = values(at_risk), detail = values(detail)""", estimates, 200, (row, e) -> {
            int i = 0;
            for (Object value : Arrays.asList(
                    e.order(),
                    Timestamp.from(e.madeAt()),
                    Timestamp.from(e.p50()),
                    Timestamp.from(e.p90()),
                    e.due(),
                    e.latePercent(),
                    e.atRisk(),
                    e.atRisk(),
                    Timestamp.from(e.madeAt()),
                    json.writeValueAsString(new Detail(e.cause(), e.steps())))) {
                row.setObject(++i, value);
            }
        });
    }

    void remove(Collection<String> orders) {
        if (!orders.isEmpty()) {
            jdbc.sql("delete from order_estimate where order_number in (:orders)")
                    .param("orders", orders)
                    .update();
        }
    }

    void round(Instant at, Duration took, int orders, int operations) {
        jdbc.sql("""
                insert into estimate_round (id, at, millis, orders, operations) values (1, ?, ?, ?, ?)
                on duplicate key update at = values(at), millis = values(millis), orders = values(orders),
                    operations = values(operations)""")
                .params(Timestamp.from(at), took.toMillis(), orders, operations)
                .update();
    }

    /** When each order's past was last added to, with what: of those that are open. */
    Map<String, Past> lastPast() {
        Map<String, Past> last = new HashMap<>();
        jdbc.sql("""
                select p.order_number, p.made_at, p.p50, p.at_risk from order_estimate e
                join order_estimate_past p on p.id =
                    (select id from order_estimate_past n where n.order_number = e.order_number order by made_at desc limit 1)""").query(row -> {
            last.put(
                    row.getString(1),
                    new Past(
                            row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(), row.getBoolean(4)));
        });
        return last;
    }

    /** What was estimated last, as far as the past keeps it. */
    record Past(Instant madeAt, Instant p50, boolean atRisk) {}

    void addPast(List<OrderEstimate> estimates) {
        batches.batchUpdate("""
                insert into order_estimate_past (order_number, made_at, p50, p90, due, late_percent, at_risk)
                values (?, ?, ?, ?, ?, ?, ?)""", estimates, 200, (row, e) -> {
            row.setString(1, e.order());
            row.setTimestamp(2, Timestamp.from(e.madeAt()));
            row.setTimestamp(3, Timestamp.from(e.p50()));
            row.setTimestamp(4, Timestamp.from(e.p90()));
            row.setObject(5, e.due());
            row.setInt(6, e.latePercent());
            row.setBoolean(7, e.atRisk());
        });
    }

    /** The order is done: what was estimated of it can be judged. */
    void done(String order, Instant at) {
        jdbc.sql("update order_estimate_past set done_at = ? where order_number = ? and done_at is null")
                .params(Timestamp.from(at), order)
                .update();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from order_estimate_past where made_at < ? limit 5000")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
