package dev.flowcard.devices.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.TerminalId;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.TerminalSession;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the scan path, by plain SQL: each method is one statement. */
@Repository
class ScanLog {
    private static final TypeReference<Map<String, DeviceQueues.Queue>> QUEUES = new TypeReference<>() {};
    private static final int TERMINALS = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cache<TerminalId, Written> last =
            Caffeine.newBuilder().maximumSize(TERMINALS).build();

    ScanLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A terminal's session with what is held of its devices. */
    record Locked(TerminalSession session, DeviceQueues devices) {}

    /** The same as text. While the row says what was written last, what it means need not be made out again. */
    private record Written(String session, String devices, Locked meaning) {
        boolean says(String otherSession, String otherDevices) {
            return session.equals(otherSession) && devices.equals(otherDevices);
        }
    }

    /** Locks the session until the end of the transaction, so that the scans of a terminal are handled one after the other. */
    Locked lock(TerminalId terminal) {
        return read(terminal, " for update");
    }

    Locked read(TerminalId terminal) {
        return read(terminal, "");
    }

    private Locked read(TerminalId terminal, String lock) {
        return jdbc.sql("select session, devices from terminal_session where terminal_id = ?" + lock)
                .param(terminal.value())
                .query((row, i) -> meaning(terminal, row.getString(1), row.getString(2)))
                .single();
    }

    private Locked meaning(TerminalId terminal, String session, String devices) {
        Written written = last.getIfPresent(terminal);
        return written != null && written.says(session, devices)
                ? written.meaning()
                : new Locked(
                        json.readValue(session, TerminalSession.class),
                        new DeviceQueues(json.readValue(devices, QUEUES)));
    }

    void save(TerminalId terminal, Locked changed, java.time.Instant at) {
        Written written = new Written(
                json.writeValueAsString(changed.session()),
                json.writeValueAsString(changed.devices().queues()),
                changed);
        last.put(terminal, written);
        jdbc.sql("update terminal_session set session = ?, devices = ?, updated_at = ? where terminal_id = ?")
                .param(written.session())
                .param(written.devices())
                .param(Timestamp.from(at))
                .param(terminal.value())
                .update();
    }

    /** Appends. A second scan of the same id is found here, by the key, and by nothing before. */
    void append(Scan scan, ScanRequest.Entry entry, String code, StoredAnswer answer) {
        jdbc.sql("""
                insert into scan (id, terminal_id, device, seq, code, symbology, source, scanned_at, received_at,
                                  outcome, reason, answer, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nextval(log_position))""")
                .param(bytes(scan.id()))
                .param(scan.terminal().id().value())
                .param(scan.device())
                .param(entry.seq())
                .param(code)
                .param(entry.symbology())
                .param(scan.source().name())
                .param(Timestamp.from(scan.scannedAt()))
                .param(Timestamp.from(scan.receivedAt()))
                .param(answer.outcome().name())
                .param(answer.reason() == null ? null : answer.reason().name())
                .param(json.writeValueAsString(answer))
                .update();
    }

    /** The terminal that used an id, and the answer it got. */
    record Known(long terminal, StoredAnswer answer) {}

    Optional<Known> find(UUID id) {
        return jdbc.sql("select terminal_id, answer from scan where id = ?")
                .param(bytes(id))
                .query((row, i) -> new Known(row.getLong(1), json.readValue(row.getString(2), StoredAnswer.class)))
                .optional();
    }

    /** The number up to which everything is held, after a gap was closed. */
    long contiguousFrom(Terminal terminal, String device, long stored) {
        List<Long> later = jdbc.sql("""
                        select seq from scan where terminal_id = ? and device = ? and seq > ? order by seq limit 10000""")
                .param(terminal.id().value())
                .param(device)
                .param(stored)
                .query(Long.class)
                .list();
        long held = stored;
        for (long seq : later) {
            if (seq > held + 1) {
                break;
            }
            held = seq;
        }
        return held;
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
