package dev.flowcard.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what, kept in the transaction of the change. */
@Service
public class Audit {
    private static final String MATCHING = " where locate(:text, concat_ws(' ', actor, action, subject, detail)) > 0";
    private static final int LONGEST_DETAIL = 2_000;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Audit(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** One line of the trail. */
    public record Entry(Instant at, String actor, String action, String subject, String detail) {}

    @Transactional
    public void record(String action, String subject, String detail) {
        jdbc.sql("insert into audit_entry (at, actor, action, subject, detail) values (?, ?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .param(action)
                .param(subject)
                .param(detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
                .update();
    }

    /** The entries in which the text occurs (all of them where it is empty), newest first. */
    public List<Entry> find(String text, int offset, int size) {
        return jdbc.sql("select at, actor, action, subject, detail from audit_entry" + MATCHING
                        + " order by id desc limit :size offset :offset")
                .param("text", text)
                .param("size", size)
                .param("offset", offset)
                .query((row, i) -> new Entry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    public int count(String text) {
        return jdbc.sql("select count(*) from audit_entry" + MATCHING)
                .param("text", text)
                .query(Integer.class)
                .single();
    }
}
