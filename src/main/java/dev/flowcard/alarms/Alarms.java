package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The alarms: raised once however many notice, cleared once, taken in hand by a person. */
@Service
public class Alarms {
    private static final int MOST = 500;
    private static final TypeReference<List<Named>> NAMES = new TypeReference<>() {};
    private static final String SELECT = """
            select id, kind, subject, work_center_id, text_args, raised_at, acknowledged_at, acknowledged_by,
                   shelved_until, cleared_at from alarm\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentActor actor;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Alarms(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            CurrentActor actor,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** Open ones, the most urgent first, then the oldest; at most 500. */
    public List<Alarm> open() {
        return jdbc.sql(
                        SELECT
                                + "where open_key is not null order by field(severity, 'HIGH', 'MEDIUM', 'LOW'), raised_at, id limit ?")
                .param(MOST)
                .query((row, i) -> of(row))
                .list();
    }

    /** Open ones of a kind whose subject begins so, the oldest first. */
    List<Alarm> openOf(AlarmKind kind, String subject) {
        return jdbc.sql(SELECT + "where open_key like concat(?, '%') order by id limit ?")
                .param(kind + "|" + subject)
                .param(MOST)
                .query((row, i) -> of(row))
                .list();
    }

    /** All, the newest first. */
    public List<Alarm> latest(long offset, int size) {
        return jdbc.sql(SELECT + "order by id desc limit ? offset ?")
                .param(size)
                .param(offset)
                .query((row, i) -> of(row))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from alarm").query(Long.class).single();
    }

    public Optional<Alarm> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, i) -> of(row))
                .optional();
    }

    /**
     * Raises it, or brings the figures of the open one up to date. Answers whether it is new. Two steps with a commit of their
     * own: a failed insert keeps a lock on the row that the others who notice would meet crosswise.
     */
    boolean raise(AlarmFact fact) {
        String args = json.writeValueAsString(fact.args());
        boolean raised = Boolean.TRUE.equals(transaction.execute(status -> insert(fact, args) > 0));
        if (!raised) {
            transaction.executeWithoutResult(status -> tell(
                    jdbc.sql("update alarm set text_args = ? where open_key = ? and text_args <> ?")
                            .params(args, fact.key(), args)
                            .update(),
                    fact.kind(),
                    fact.subject()));
        }
        return raised;
    }

    private int insert(AlarmFact fact, String args) {
        WorkCenterId center = fact.workCenter();
        int raised = jdbc.sql("""
                        insert ignore into alarm (kind, subject, work_center_id, severity, text_args, raised_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        fact.kind().name(),
                        fact.subject(),
                        center == null ? null : center.value(),
                        fact.kind().severity().name(),
                        args,
                        Timestamp.from(clock.instant())))
                .update();
        tell(raised, fact.kind(), fact.subject());
        return raised;
    }

    /** The situation is over. Answers whether it was open. */
    @Transactional
    boolean clear(AlarmKind kind, String subject) {
        int cleared = jdbc.sql("update alarm set cleared_at = ? where open_key = ?")
                .param(Timestamp.from(clock.instant()))
                .param(kind + "|" + subject)
                .update();
        tell(cleared, kind, subject);
        return cleared > 0;
    }

    /** Somebody has it in hand. The first one counts. */
    @Transactional
    public Alarm acknowledge(long id) {
        return acknowledge(id, actor.name());
    }

    @Transactional
    Alarm acknowledge(long id, String by) {
        return change(
                id,
                "alarm.acknowledge",
                jdbc.sql("""
                        update alarm set acknowledged_at = ?, acknowledged_by = ?
                        where id = ? and acknowledged_at is null and cleared_at is null""").params(Timestamp.from(clock.instant()), by, id).update());
    }

    /** Out of sight for a while. */
    @Transactional
    public Alarm shelve(long id, Duration howLong) {
        return change(
                id,
                "alarm.shelve",
                jdbc.sql("update alarm set shelved_until = ? where id = ? and cleared_at is null")
                        .params(Timestamp.from(clock.instant().plus(howLong)), id)
                        .update());
    }

    /** Ended by hand; it is raised again where the situation goes on. */
    @Transactional
    public Alarm close(long id) {
        return change(
                id,
                "alarm.close",
                jdbc.sql("update alarm set cleared_at = ? where id = ? and cleared_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update());
    }

    private Alarm change(long id, String action, int changed) {
        Alarm alarm = find(id).orElseThrow(() ->
                Problem.of(HttpStatus.NOT_FOUND, "alarm-not-found", "alarms.not-found", String.valueOf(id)));
        if (changed > 0) {
            audit.record(action, alarm.kind() + " " + alarm.subject(), "");
        }
        tell(changed, alarm.kind(), alarm.subject());
        return alarm;
    }

    private void tell(int changed, AlarmKind kind, String subject) {
        if (changed > 0) {
            AfterCommit.run(() -> events.publishEvent(new AlarmChanged(kind, subject)));
        }
    }

    private Alarm of(ResultSet row) throws SQLException {
        long center = row.getLong(4);
        boolean everywhere = row.wasNull();
        return new Alarm(
                row.getLong(1),
                AlarmKind.valueOf(row.getString(2)),
                row.getString(3),
                everywhere ? null : new WorkCenterId(center),
                json.readValue(row.getString(5), NAMES),
                row.getTimestamp(6).toInstant(),
                instant(row.getTimestamp(7)),
                row.getString(8),
                instant(row.getTimestamp(9)),
                instant(row.getTimestamp(10)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
