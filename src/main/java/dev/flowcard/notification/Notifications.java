package dev.flowcard.notification;

import dev.flowcard.shared.AfterCommit;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people must know, in the transaction of what made it so; it is carried afterwards. */
@Service
public class Notifications {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_BODY = 1_000;

    private final JdbcClient jdbc;
    private final DeliveryStore store;
    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            JdbcClient jdbc, DeliveryStore store, Channels channels, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /** Puts it into each recipient's inbox, and on the channels of its step. */
    @Transactional
    public void tell(Notice notice) {
        notice.recipients().stream().distinct().forEach(person -> put(notice, null, person));
        channels.all().stream()
                .filter(c -> c.enabled() && c.fromStep() <= notice.step())
                .forEach(c -> put(notice, c));
        AfterCommit.run(() -> events.publishEvent(new InboxChanged(notice.topic())));
    }

    /** A mail is written to each, whether or not he has an address: who was not reached stands in the log. */
    private void put(Notice notice, Channel channel) {
        switch (channel.kind()) {
            case WEBHOOK -> put(notice, channel.id(), null);
            case EMAIL -> notice.recipients().stream().distinct().forEach(person -> put(notice, channel.id(), person));
        }
    }

    private void put(Notice notice, @Nullable Long channel, @Nullable String person) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into notification (topic, topic_id, channel_id, recipient, title, title_en, body, body_en, link, state,
                    next_at, created_at, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        notice.topic(),
                        notice.topicId(),
                        channel,
                        person,
                        cut(notice.title().zh(), LONGEST_TITLE),
                        cut(notice.title().en(), LONGEST_TITLE),
                        cut(notice.body().zh(), LONGEST_BODY),
                        cut(notice.body().en(), LONGEST_BODY),
                        notice.link(),
                        channel == null ? "SENT" : "PENDING",
                        channel == null ? null : now,
                        now,
                        channel == null ? now : null))
                .update();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** It need not be told any more: what has not gone out yet stays, and inboxes no longer ask for it. */
    @Transactional
    public void drop(String topic, String topicId) {
        int dropped = jdbc.sql("""
                        update notification set state = if(state = 'PENDING', 'DROPPED', state), next_at = null,
                            read_at = coalesce(read_at, ?)
                        where topic = ? and topic_id = ? and (state = 'PENDING' or read_at is null)""")
                .params(Timestamp.from(clock.instant()), topic, topicId)
                .update();
        if (dropped > 0) {
            AfterCommit.run(() -> events.publishEvent(new InboxChanged(topic)));
        }
    }

    /** What a person was told, the newest first, at most 200. */
    public List<Delivery> inbox(String person) {
        return store.inbox(person);
    }

    /** He has seen it. */
    @Transactional
    public void read(String person, long id) {
        jdbc.sql("update notification set read_at = coalesce(read_at, ?) where id = ? and recipient = ?")
                .params(Timestamp.from(clock.instant()), id, person)
                .update();
    }

    /** What went out by channels, the newest first. */
    public List<Delivery> log(long offset, int size) {
        return store.log(offset, size);
    }

    public long logged() {
        return store.logged();
    }
}
