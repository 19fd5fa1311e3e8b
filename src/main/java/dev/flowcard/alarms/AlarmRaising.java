package dev.flowcard.alarms;

import dev.flowcard.plant.WorkCenterId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Raises what is an alarm and clears what is none any more: once, however many notice. */
@Component
class AlarmRaising {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AlarmNews news;
    private final TransactionTemplate transaction;

    AlarmRaising(JdbcClient jdbc, JsonMapper json, Clock clock, AlarmNews news, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.news = news;
        this.transaction = transaction;
    }

    /**
     * Raises it, or brings the figures of the open one up to date. Answers whether it is new. Two steps with a commit of their
     * own: a failed insert keeps a lock on the row that the others who notice would meet crosswise.
     */
    boolean raise(AlarmFact fact) {
        String args = json.writeValueAsString(fact.args());
        boolean raised = Boolean.TRUE.equals(transaction.execute(status -> insert(fact, args) > 0));
        if (!raised) {
            refresh(fact);
        }
        return raised;
    }

    /** Brings the figures of the open one up to date. */
    void refresh(AlarmFact fact) {
        String args = json.writeValueAsString(fact.args());
        transaction.executeWithoutResult(status -> news.tell(
                jdbc.sql("update alarm set text_args = ? where open_key = ? and text_args <> ?")
                        .params(args, fact.key(), args)
                        .update(),
                fact.kind(),
                fact.subject()));
    }

    private int insert(AlarmFact fact, String args) {
        WorkCenterId center = fact.place().workCenter();
        Instant now = clock.instant();
        int raised = jdbc.sql("""
                        insert ignore into alarm (kind, subject, work_center_id, work_unit, work_order, sales_order, severity,
                            text_args, raised_at, chain, escalates_at, owner)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        fact.kind().name(),
                        fact.subject(),
                        center == null ? null : center.value(),
                        fact.place().workUnit(),
                        fact.place().workOrder(),
                        fact.place().order(),
                        fact.severity().name(),
                        args,
                        Timestamp.from(now),
                        fact.chain().toString(),
                        fact.chain().dueAfter(0, now).map(Timestamp::from).orElse(null),
                        fact.owner()))
                .update();
        news.tell(raised, fact.kind(), fact.subject());
        return raised;
    }

    /** Hangs alarms below those that explain them; who has a root is not told for himself. */
    @Transactional
    public void group(Alarm alarm, @Nullable Long root) {
        news.tell(
                jdbc.sql("update alarm set root_id = ? where id = ?")
                        .params(Arrays.asList(root, alarm.id()))
                        .update(),
                alarm.kind(),
                alarm.subject());
    }

    /** The situation is over. Answers whether it was open. */
    @Transactional
    public boolean clear(AlarmKind kind, String subject) {
        int cleared = jdbc.sql("update alarm set cleared_at = ?, escalates_at = null where open_key = ?")
                .param(Timestamp.from(clock.instant()))
                .param(kind + "|" + subject)
                .update();
        news.tell(cleared, kind, subject);
        return cleared > 0;
    }
}
