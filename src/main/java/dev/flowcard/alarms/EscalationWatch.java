package dev.flowcard.alarms;

import dev.flowcard.notification.Notice;
import dev.flowcard.notification.Notice.Text;
import dev.flowcard.notification.Notifications;
import dev.flowcard.shared.Messages;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever is on duty, and the next one in the chain while nobody answers. An alarm that is acknowledged, cleared, shelved
 * or explained by another one goes no further, and what was told of it is dropped.
 */
@Component
class EscalationWatch {
    static final String TOPIC = "ALARM";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String UNANSWERED =
            "open_key is not null and acknowledged_at is null and shelved_until is null and root_id is null";

    private static final String ANSWERED =
            "(cleared_at is not null or acknowledged_at is not null or shelved_until is not null)";

    private final JdbcClient jdbc;
    private final AlarmStore alarms;
    private final AlarmNews news;
    private final Roster roster;
    private final Notifications notifications;
    private final Messages messages;
    private final LockingTaskExecutor cluster;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EscalationWatch(
            JdbcClient jdbc,
            AlarmStore alarms,
            AlarmNews news,
            Roster roster,
            Notifications notifications,
            Messages messages,
            LockingTaskExecutor cluster,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.news = news;
        this.roster = roster;
        this.notifications = notifications;
        this.messages = messages;
        this.cluster = cluster;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void everyFewSeconds() {
        cluster.executeWithLock(
                (Runnable) this::round,
                new LockConfiguration(clock.instant(), "alarm-escalation", LONGEST, Duration.ZERO));
    }

    void round() {
        Instant now = clock.instant();
        ids("raised_at <= ? and told >= 0 and " + ANSWERED, now).forEach(id -> change(id, this::spare));
        ids("shelved_until <= ? and open_key is not null", now).forEach(id -> change(id, this::unshelve));
        ids("escalates_at <= ? and " + UNANSWERED, now).forEach(id -> change(id, this::escalate));
        ids("raised_at <= ? and told < escalation and " + UNANSWERED, now).forEach(id -> change(id, this::tell));
    }

    private List<Long> ids(String where, Instant now) {
        return jdbc.sql("select id from alarm where " + where + " order by id limit 500")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** A step of its own transaction each, so that one that fails does not hold up the others. */
    private void change(long id, Consumer<Alarm> step) {
        transaction.executeWithoutResult(status -> alarms.byId(id).ifPresent(step));
    }

    /** Whoever answers an alarm spares the others. */
    private void spare(Alarm alarm) {
        notifications.drop(TOPIC, String.valueOf(alarm.id()));
        jdbc.sql("update alarm set told = -1 where id = ?").param(alarm.id()).update();
    }

    /** The shelf's time is up: it is told again as if it had just come. */
    private void unshelve(Alarm alarm) {
        Instant now = clock.instant();
        boolean answered = alarm.acknowledgedAt() != null;
        set("shelved_until = null, told = escalation - 1, escalates_at = ?", alarm, answered ? null : gap(alarm, now));
    }

    private void escalate(Alarm alarm) {
        int reached = alarm.escalation().level() + 1;
        Escalation next = new Escalation(alarm.escalation().chain(), reached, null);
        Alarm moved = with(alarm, next);
        set("escalation = escalation + 1, escalates_at = ?", alarm, gap(moved, clock.instant()));
    }

    private static Alarm with(Alarm a, Escalation escalation) {
        return new Alarm(
                a.id(),
                a.kind(),
                a.severity(),
                a.subject(),
                a.place(),
                a.args(),
                a.raisedAt(),
                a.acknowledgedAt(),
                a.acknowledgedBy(),
                a.shelvedUntil(),
                a.clearedAt(),
                a.handling(),
                escalation,
                a.root(),
                a.explained());
    }

    /** When the step after the one that is reached is due, counted from now. */
    private static @Nullable Instant gap(Alarm alarm, Instant now) {
        Escalation escalation = alarm.escalation();
        int reached = escalation.chain().steps().get(escalation.level()).minutes();
        return escalation
                .chain()
                .after(escalation.level())
                .map(step -> now.plus(Duration.ofMinutes(step.minutes() - reached)))
                .orElse(null);
    }

    private void set(String what, Alarm alarm, @Nullable Instant at) {
        int changed = jdbc.sql("update alarm set " + what + " where id = ? and cleared_at is null")
                .params(Arrays.asList(at == null ? null : Timestamp.from(at), alarm.id()))
                .update();
        news.tell(changed, alarm.kind(), alarm.subject());
    }

    private void tell(Alarm alarm) {
        Escalation escalation = alarm.escalation();
        notifications.tell(new Notice(
                TOPIC,
                String.valueOf(alarm.id()),
                roster.onDuty(escalation.told(), alarm.place().workCenter(), clock.instant()),
                escalation.level(),
                new Text(alarm.title(Messages.ZH, messages), alarm.title(Messages.EN, messages)),
                new Text(alarm.detail(Messages.ZH, messages), alarm.detail(Messages.EN, messages)),
                "alarms"));
        jdbc.sql("update alarm set told = escalation where id = ?")
                .param(alarm.id())
                .update();
    }
}
