package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds alarms in the database. */
@Repository
class AlarmStore {
    static final int MOST = 500;
    private static final int FLOOD = 50_000;
    private static final TypeReference<List<Named>> NAMES = new TypeReference<>() {};
    private static final String SELECT = """
            select id, kind, severity, subject, work_center_id, work_unit, work_order, sales_order, text_args, raised_at,
                   acknowledged_at, acknowledged_by, shelved_until, cleared_at, owner, cause, cause_note, countermeasure,
                   countermeasure_note, result, closed_at, closed_by, chain, escalation, escalates_at, root_id,
                   (select count(*) from alarm c where c.root_id = alarm.id and c.cleared_at is null) as explained
            from alarm\s""";
    private static final String URGENCY =
            " order by cleared_at is not null, field(severity, 'HIGH', 'MEDIUM', 'LOW'), raised_at, id limit ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlarmStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The most urgent first, then the oldest; of those that are over the newest first; at most 500. */
    List<Alarm> find(AlarmQuery query) {
        List<String> where = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        switch (query.group()) {
            case OPEN -> where.add("open_key is not null");
            case TO_CLOSE -> where.add("cleared_at is not null and closed_at is null and root_id is null");
            case ALL -> where.add("true");
        }
        narrow(
                where,
                params,
                "kind = ?",
                query.kind() == null ? null : query.kind().name());
        narrow(
                where,
                params,
                "work_center_id = ?",
                query.workCenter() == null ? null : query.workCenter().value());
        narrow(where, params, "owner = ?", query.owner());
        if (query.order() != null) {
            where.add("(sales_order = ? or work_order = ?)");
            params.add(query.order());
            params.add(query.order());
        }
        params.add(MOST);
        String order = query.group() == AlarmQuery.Group.OPEN ? URGENCY : " order by id desc limit ?";
        return all(SELECT + "where " + String.join(" and ", where) + order, params);
    }

    private static void narrow(List<String> where, List<Object> params, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.add(value);
        }
    }

    /** Every open one, far beyond what anybody can look at. */
    List<Alarm> everyOpen() {
        return all(SELECT + "where open_key is not null order by id limit ?", List.of(FLOOD));
    }

    /** Open ones of a kind whose subject begins so, the oldest first. */
    List<Alarm> openOf(AlarmKind kind, String subject) {
        return all(
                SELECT + "where open_key like concat(?, '%') order by id limit ?", List.of(kind + "|" + subject, MOST));
    }

    List<Alarm> explainedBy(long root) {
        return all(SELECT + "where root_id = ? order by id desc limit ?", List.of(root, MOST));
    }

    List<Alarm> latest(long offset, int size) {
        return all(SELECT + "order by id desc limit ? offset ?", List.of(size, offset));
    }

    long count() {
        return jdbc.sql("select count(*) from alarm").query(Long.class).single();
    }

    Optional<Alarm> byId(long id) {
        return all(SELECT + "where id = ?", List.of(id)).stream().findFirst();
    }

    private List<Alarm> all(String sql, List<?> params) {
        return jdbc.sql(sql).params(params).query((row, i) -> of(row)).list();
    }

    private Alarm of(ResultSet row) throws SQLException {
        return new Alarm(
                row.getLong("id"),
                AlarmKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("subject"),
                place(row),
                json.readValue(row.getString("text_args"), NAMES),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                instant(row, "shelved_until"),
                instant(row, "cleared_at"),
                handling(row),
                new Escalation(
                        EscalationChain.parse(row.getString("chain")),
                        row.getInt("escalation"),
                        instant(row, "escalates_at")),
                number(row, "root_id"),
                row.getInt("explained"));
    }

    private static AlarmPlace place(ResultSet row) throws SQLException {
        Long center = number(row, "work_center_id");
        return new AlarmPlace(
                center == null ? null : new WorkCenterId(center),
                row.getString("work_unit"),
                row.getString("work_order"),
                row.getString("sales_order"));
    }

    private static AlarmHandling handling(ResultSet row) throws SQLException {
        return new AlarmHandling(
                row.getString("owner"),
                row.getString("cause"),
                row.getString("cause_note"),
                row.getString("countermeasure"),
                row.getString("countermeasure_note"),
                row.getString("result"),
                instant(row, "closed_at"),
                row.getString("closed_by"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
