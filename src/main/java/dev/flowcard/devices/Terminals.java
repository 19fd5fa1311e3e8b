package dev.flowcard.devices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.devices.spi.TerminalSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The terminals of the plant. Read from a small cache, since every scan asks; other nodes see a change within seconds. */
@Service
public class Terminals {
    private static final String COLUMNS = "select id, number, work_unit, active from terminal ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, Terminal> byNumber = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Terminals(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Terminal> find(String number) {
        String key = number.toUpperCase(Locale.ROOT);
        Terminal known = byNumber.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Terminal> found = jdbc.sql(COLUMNS + "where number_key = ?")
                .param(key)
                .query((row, i) -> of(row))
                .optional();
        found.ifPresent(t -> byNumber.put(key, t));
        return found;
    }

    public List<Terminal> all() {
        return jdbc.sql(COLUMNS + "order by number limit 5000")
                .query((row, i) -> of(row))
                .list();
    }

    /** The terminal of that number, made where it does not exist yet; an existing one moves to the given work unit and is active again. */
    @Transactional
    public Terminal enrol(String number, @Nullable String workUnitCode) {
        Optional<Terminal> known = find(number);
        if (known.isEmpty()) {
            create(number, workUnitCode);
        } else if (!known.get().active()
                || !java.util.Objects.equals(known.get().workUnit(), workUnitCode)) {
            jdbc.sql("update terminal set work_unit = ?, active = true where id = ?")
                    .param(workUnitCode)
                    .param(known.get().id().value())
                    .update();
            jdbc.sql("update terminal_session set session = json_set(session, '$.workUnit', ?) where terminal_id = ?")
                    .param(workUnitCode)
                    .param(known.get().id().value())
                    .update();
        }
        byNumber.invalidate(number.toUpperCase(Locale.ROOT));
        return jdbc.sql(COLUMNS + "where number_key = upper(?)")
                .param(number)
                .query((row, i) -> of(row))
                .single();
    }

    private void create(String number, @Nullable String workUnitCode) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert ignore into terminal (number, work_unit, active, created_at) values (?, ?, true, ?)")
                .param(number)
                .param(workUnitCode)
                .param(now)
                .update();
        jdbc.sql("""
                insert ignore into terminal_session (terminal_id, session, devices, updated_at)
                select id, ?, '{}', ? from terminal where number_key = upper(?)""")
                .param(json.writeValueAsString(TerminalSession.empty(workUnitCode)))
                .param(now)
                .param(number)
                .update();
    }

    /** Its token no longer opens the scan door. */
    @Transactional
    public void revoke(String number) {
        jdbc.sql("update terminal set active = false where number_key = upper(?)")
                .param(number)
                .update();
        byNumber.invalidate(number.toUpperCase(Locale.ROOT));
    }

    private static Terminal of(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Terminal(
                new TerminalId(row.getLong("id")),
                row.getString("number"),
                row.getString("work_unit"),
                row.getBoolean("active"));
    }
}
