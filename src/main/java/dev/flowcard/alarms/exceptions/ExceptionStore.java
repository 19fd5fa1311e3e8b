package dev.flowcard.alarms.exceptions;

import dev.flowcard.alarms.AlarmKind.Severity;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Exceptions in the database. */
@Repository
class ExceptionStore {
    private static final String SELECT = """
            select id, kind, title, detail, urgency, priority, alarm_id, team, owner, deadline, result, created_at, created_by,
                   closed_at from shop_exception e where\s""";
    private static final String ORDER =
            " order by closed_at is not null, field(urgency, 'HIGH', 'MEDIUM', 'LOW'), priority, deadline, id limit 500";

    private final JdbcClient jdbc;

    ExceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ShopException> find(String where, List<?> params) {
        List<ShopException> bare = jdbc.sql(SELECT + where + ORDER)
                .params(params)
                .query((row, i) -> of(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> ids = bare.stream().map(ShopException::id).toList();
        Map<Long, List<String>> orders = orders(ids);
        Map<Long, List<Improvement>> improvements = improvements(ids);
        return bare.stream()
                .map(e -> with(e, orders.getOrDefault(e.id(), List.of()), improvements.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> orders(List<Long> ids) {
        Map<Long, List<String>> orders = new HashMap<>();
        jdbc.sql("select exception_id, order_number from exception_order where exception_id in (:ids) order by 1, 2")
                .param("ids", ids)
                .query(row -> {
                    orders.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return orders;
    }

    private Map<Long, List<Improvement>> improvements(List<Long> ids) {
        Map<Long, List<Improvement>> improvements = new HashMap<>();
        jdbc.sql("""
                select id, exception_id, action, owner, due, done_at, check_on, checked_at, effective, finding from improvement
                where exception_id in (:ids) order by due, id""").param("ids", ids).query(row -> {
            Improvement improvement = improvement(row);
            improvements
                    .computeIfAbsent(improvement.exception(), id -> new ArrayList<>())
                    .add(improvement);
        });
        return improvements;
    }

    private static Improvement improvement(ResultSet row) throws SQLException {
        boolean effective = row.getBoolean("effective");
        boolean unknown = row.wasNull();
        return new Improvement(
                row.getLong("id"),
                row.getLong("exception_id"),
                row.getString("action"),
                row.getString("owner"),
                row.getDate("due").toLocalDate(),
                instant(row, "done_at"),
                row.getDate("check_on").toLocalDate(),
                instant(row, "checked_at"),
                unknown ? null : effective,
                row.getString("finding"));
    }

    private static ShopException of(ResultSet row) throws SQLException {
        long alarm = row.getLong("alarm_id");
        boolean byHand = row.wasNull();
        return new ShopException(
                row.getLong("id"),
                ExceptionKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("detail"),
                Severity.valueOf(row.getString("urgency")),
                row.getInt("priority"),
                byHand ? null : alarm,
                row.getString("team"),
                row.getString("owner"),
                day(row.getDate("deadline")),
                row.getString("result"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row, "closed_at"),
                List.of(),
                List.of());
    }

    private static ShopException with(ShopException e, List<String> orders, List<Improvement> improvements) {
        return new ShopException(
                e.id(),
                e.kind(),
                e.title(),
                e.detail(),
                e.urgency(),
                e.priority(),
                e.alarm(),
                e.team(),
                e.owner(),
                e.deadline(),
                e.result(),
                e.createdAt(),
                e.createdBy(),
                e.closedAt(),
                orders,
                improvements);
    }

    PreparedPlan plan(ExceptionKind kind) {
        return jdbc.sql("select team, steps, steps_en from prepared_plan where kind = ?")
                .param(kind.name())
                .query((row, i) -> new PreparedPlan(kind, row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    long insert(ExceptionData data, String team, @Nullable String owner, Instant now, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into shop_exception (kind, title, detail, urgency, priority, alarm_id, team, owner, deadline, created_at,
                    created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        data.kind().name(),
                        data.title().strip(),
                        data.detail(),
                        data.urgency().name(),
                        data.priority(),
                        data.alarm(),
                        team,
                        owner,
                        data.deadline(),
                        Timestamp.from(now),
                        by))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (String order : data.orders()) {
            jdbc.sql("insert ignore into exception_order (exception_id, order_number) values (?, ?)")
                    .params(id, order)
                    .update();
        }
        return id;
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
