package dev.flowcard.devices;

import dev.flowcard.devices.spi.TerminalSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What goes on at the terminals, for who shows it. Changed by scans alone. */
@Service
public class TerminalSessions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TerminalSessions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<TerminalSession> of(TerminalId terminal) {
        return jdbc.sql("select session from terminal_session where terminal_id = ?")
                .param(terminal.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The sessions in which something runs, by terminal number; never more than the plant has terminals. */
    public Map<String, TerminalSession> running() {
        Map<String, TerminalSession> running = new LinkedHashMap<>();
        jdbc.sql("""
                select t.number, s.session from terminal_session s join terminal t on t.id = s.terminal_id
                where s.session not like '%"runs":[]%' order by t.number limit 5000""").query(row -> {
            running.put(row.getString(1), read(row.getString(2)));
        });
        return running;
    }

    /** The sessions with somebody signed on or something running, by terminal number. */
    public Map<String, TerminalSession> signedOn() {
        Map<String, TerminalSession> sessions = new LinkedHashMap<>();
        jdbc.sql("""
                select t.number, s.session from terminal_session s join terminal t on t.id = s.terminal_id
                where s.session not like '%"persons":[],"runs":[]%' order by t.number limit 5000""").query(row -> {
            sessions.put(row.getString(1), read(row.getString(2)));
        });
        return sessions;
    }

    private TerminalSession read(String stored) {
        return json.readValue(stored, TerminalSession.class);
    }
}
