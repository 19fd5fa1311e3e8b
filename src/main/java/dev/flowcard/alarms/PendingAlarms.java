package dev.flowcard.alarms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when situations wait to become alarms. In the database, so that another node goes on where this one stopped. */
@Repository
class PendingAlarms {
    private final JdbcClient jdbc;

    PendingAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Instant> all() {
        Map<String, Instant> pending = new HashMap<>();
        jdbc.sql("select pending_key, since from alarm_pending limit 50000").query(row -> {
            pending.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return pending;
    }

    void begin(String key, Instant since) {
        jdbc.sql("insert ignore into alarm_pending (pending_key, since) values (?, ?)")
                .params(key, Timestamp.from(since))
                .update();
    }

    void end(String key) {
        jdbc.sql("delete from alarm_pending where pending_key = ?").param(key).update();
    }
}
