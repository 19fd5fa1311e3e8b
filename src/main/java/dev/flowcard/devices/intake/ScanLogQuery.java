package dev.flowcard.devices.intake;

import dev.flowcard.shared.PlantZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads the scan log in the order of arrival. */
@Repository
class ScanLogQuery {
    private static final String FROM = "from scan s join terminal t on t.id = s.terminal_id ";
    private static final String COLUMNS = """
            select s.id, t.number, s.device, s.seq, s.code, s.scanned_at, s.received_at, s.source, s.outcome, s.reason
            """;

    private final JdbcTemplate jdbc;
    private final PlantZone zone;

    ScanLogQuery(JdbcTemplate jdbc, PlantZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** Which scans: of a terminal, and by when they were received, from inclusive, to exclusive. */
    record Filter(
            @Nullable String terminal,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        private String where(List<Object> args) {
            List<String> conditions = new ArrayList<>();
            if (terminal != null) {
                conditions.add("s.terminal_id = (select id from terminal where number_key = upper(?))");
                args.add(terminal);
            }
            if (from != null) {
                conditions.add("s.received_at >= ?");
                args.add(Timestamp.from(from.toInstant()));
            }
            if (to != null) {
                conditions.add("s.received_at < ?");
                args.add(Timestamp.from(to.toInstant()));
            }
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }

    long count(Filter filter) {
        List<Object> args = new ArrayList<>();
        String sql = "select count(*) " + FROM + filter.where(args);
        Long count = jdbc.queryForObject(sql, Long.class, args.toArray());
        return count == null ? 0 : count;
    }

    List<LoggedScan> page(Filter filter, int offset, int size) {
        List<Object> args = new ArrayList<>();
        String sql = COLUMNS + FROM + filter.where(args) + " order by s.received_at, s.position limit ? offset ?";
        args.add(size);
        args.add(offset);
        return jdbc.query(sql, (row, i) -> of(row), args.toArray());
    }

    /** Hands over one after the other, holding none. */
    void each(Filter filter, Consumer<Object> sink) {
        List<Object> args = new ArrayList<>();
        String sql = COLUMNS + FROM + filter.where(args) + " order by s.received_at, s.position";
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(500);
        RowCallbackHandler hand = row -> sink.accept(of(row));
        streaming.query(sql, hand, args.toArray());
    }

    private LoggedScan of(ResultSet row) throws SQLException {
        return new LoggedScan(
                ScanLog.uuid(row.getBytes(1)),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                local(row.getTimestamp(6)),
                local(row.getTimestamp(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private OffsetDateTime local(Timestamp time) {
        return time.toInstant().atZone(zone.zone()).toOffsetDateTime();
    }
}
