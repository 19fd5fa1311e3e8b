package dev.flowcard.devices.intake;

import dev.flowcard.devices.ScanHistory;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalId;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the scan log piece by piece. */
@Component
class StoredHistory implements ScanHistory {
    private final JdbcClient jdbc;

    StoredHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Taken> after(long position, int most) {
        return jdbc.sql("""
                        select s.position, s.id, t.id as terminal_id, t.number, t.work_unit, t.active, s.device, s.code, s.symbology,
                               s.source, s.scanned_at, s.received_at, s.outcome, s.reason
                        from scan s join terminal t on t.id = s.terminal_id
                        where s.position > ? order by s.position limit ?""").params(position, most).query((row, i) -> of(row)).list();
    }

    private static Taken of(ResultSet row) throws SQLException {
        Terminal terminal = new Terminal(
                new TerminalId(row.getLong("terminal_id")),
                row.getString("number"),
                row.getString("work_unit"),
                row.getBoolean("active"));
        Outcome outcome = Outcome.valueOf(row.getString("outcome"));
        String reason = row.getString("reason");
        return new Taken(
                row.getLong("position"),
                ScanLog.uuid(row.getBytes("id")),
                terminal,
                row.getString("device"),
                row.getString("code"),
                row.getString("symbology"),
                ScanSource.valueOf(row.getString("source")),
                row.getTimestamp("scanned_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                outcome == Outcome.REFUSED || outcome == Outcome.UNKNOWN_CODE,
                reason == null ? null : ScanReason.valueOf(reason));
    }
}
