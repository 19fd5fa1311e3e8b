package dev.flowcard.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to one person, or to whoever listens at a channel.
 *
 * @param channel name of it; null: in the application
 * @param recipient code of the person
 */
public record Delivery(
        long id,
        String topic,
        String topicId,
        @Nullable String channel,
        @Nullable String recipient,
        Notice.Text title,
        Notice.Text body,
        String link,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant readAt,
        @Nullable String lastError) {
    /** How far it got. */
    public enum State {
        PENDING,
        SENT,
        FAILED,
        DROPPED
    }
}
