package dev.flowcard.devices.inbox;

import dev.flowcard.devices.inbox.Refusal.Answer;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of refusals, by plain SQL. */
@Repository
class RefusalStore {
    private static final String SELECT = """
            select r.id, r.terminal_id, t.number, r.device, r.first_seq, r.last_seq, r.reason, r.session, r.scanned_at,
                   r.received_at, r.answer, r.note, r.resolved_by, r.resolved_at
            from refusal r join terminal t on t.id = r.terminal_id\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lengthens the open refusal that ends right before this scan, or before the words between; false where there is none. */
    boolean extend(long terminal, String device, long seq, int between) {
        return jdbc.sql(
                                "update refusal set last_seq = ? where terminal_id = ? and device = ? and last_seq between ? and ?"
                                        + " and answer is null order by last_seq desc limit 1")
                        .params(seq, terminal, device, seq - 1 - between, seq - 1)
                        .update()
                > 0;
    }

    void add(
            long terminal,
            String device,
            long seq,
            ScanReason reason,
            TerminalSession session,
            Instant scannedAt,
            Instant receivedAt) {
        jdbc.sql("""
                insert into refusal (terminal_id, device, first_seq, last_seq, reason, session, scanned_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        terminal,
                        device,
                        seq,
                        seq,
                        reason.name(),
                        json.writeValueAsString(session),
                        Timestamp.from(scannedAt),
                        Timestamp.from(receivedAt))
                .update();
    }

    int countOpen() {
        return jdbc.sql("select count(*) from refusal where answer is null")
                .query(Integer.class)
                .single();
    }

    int count() {
        return jdbc.sql("select count(*) from refusal").query(Integer.class).single();
    }

    List<Refusal> open(long offset, int size) {
        return jdbc.sql(SELECT + "where r.answer is null order by r.received_at, r.id limit ? offset ?")
                .params(size, offset)
                .query((row, i) -> of(row))
                .list();
    }

    List<Refusal> latest(long offset, int size) {
        return jdbc.sql(SELECT + "order by r.received_at desc, r.id desc limit ? offset ?")
                .params(size, offset)
                .query((row, i) -> of(row))
                .list();
    }

    Optional<Refusal> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, i) -> of(row))
                .optional();
    }

    /** The first answer counts. */
    boolean resolve(long id, Answer answer, @Nullable String note, String by, Instant at) {
        return jdbc.sql("update refusal set answer = ?, note = ?, resolved_by = ?, resolved_at = ?"
                                + " where id = ? and answer is null")
                        .params(java.util.Arrays.asList(answer.name(), note, by, Timestamp.from(at), id))
                        .update()
                > 0;
    }

    /** Scans of a device, as the log has them, at most 1,000. */
    List<Line> lines(long terminal, String device, long from, long to) {
        return jdbc.sql("""
                        select seq, code, scanned_at, outcome, answer from scan
                        where terminal_id = ? and device = ? and seq between ? and ? order by seq limit 1000""")
                .params(terminal, device, from, to)
                .query((row, i) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private Refusal of(ResultSet row) throws SQLException {
        String answer = row.getString(11);
        Timestamp resolved = row.getTimestamp(14);
        return new Refusal(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                ScanReason.valueOf(row.getString(7)),
                json.readValue(row.getString(8), TerminalSession.class),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10).toInstant(),
                answer == null ? null : Answer.valueOf(answer),
                row.getString(12),
                row.getString(13),
                resolved == null ? null : resolved.toInstant());
    }
}
