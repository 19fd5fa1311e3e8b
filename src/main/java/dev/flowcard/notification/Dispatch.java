package dev.flowcard.notification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries what waits; what does not arrive is tried again, ever more rarely, and then given up. Each attempt is claimed in a
 * transaction of its own, so that of several nodes one makes it, and nothing is held while it lasts.
 */
@Component
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 8;
    private static final int LONGEST_ERROR = 500;

    private final DeliveryStore store;
    private final Channels channels;
    private final Map<Channel.Kind, Carrier> carriers = new EnumMap<>(Channel.Kind.class);
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** The channels that are at work. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    Dispatch(
            DeliveryStore store,
            Channels channels,
            List<Carrier> carriers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        carriers.forEach(carrier -> this.carriers.put(carrier.kind(), carrier));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How an attempt ended. */
    private enum End {
        ARRIVED,
        /** This one never will. */
        NEVER,
        /** Perhaps later; who did not answer for one is not asked for the others of this round. */
        LATER
    }

    /** Each channel on a thread of its own: who waits for one server keeps neither another channel nor a screen waiting. */
    @Scheduled(fixedDelay = 3_000)
    void start() {
        for (Channel channel : channels.all()) {
            if (busy.add(channel.id())) {
                Thread.ofVirtual().name("notification").start(() -> carryOnce(channel));
            }
        }
    }

    private void carryOnce(Channel channel) {
        try {
            carry(channel);
        } catch (RuntimeException fault) {
            LOG.warn("What waits for {} could not be carried", channel.name(), fault);
        } finally {
            busy.remove(channel.id());
        }
    }

    /** Carries what is due by all channels, one after the other. */
    void carry() {
        channels.all().forEach(this::carry);
    }

    private void carry(Channel channel) {
        for (Delivery delivery : store.due(channel.id(), clock.instant())) {
            if (claimed(delivery) && attempt(delivery, channel) == End.LATER) {
                return;
            }
        }
    }

    private boolean claimed(Delivery delivery) {
        return Objects.requireNonNullElse(
                transaction.execute(
                        status -> store.claim(delivery, clock.instant().plus(LONGEST))),
                false);
    }

    private End attempt(Delivery delivery, Channel channel) {
        Carrier carrier = channel.enabled() ? carriers.get(channel.kind()) : null;
        if (carrier == null) {
            return failed(delivery, channel, "channel closed", again(delivery));
        }
        try {
            carrier.carry(delivery, channel);
            transaction.executeWithoutResult(status -> store.sent(delivery.id(), clock.instant()));
            return End.ARRIVED;
        } catch (Undeliverable never) {
            return failed(delivery, channel, Objects.requireNonNullElse(never.getMessage(), ""), null);
        } catch (IOException | RuntimeException failed) {
            return failed(delivery, channel, failed.toString(), again(delivery));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(delivery, channel, "interrupted", again(delivery));
        }
    }

    private End failed(Delivery delivery, Channel channel, String why, @Nullable Instant again) {
        LOG.warn("Notification {} did not arrive by {}: {}", delivery.id(), channel.name(), why);
        String error = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
        transaction.executeWithoutResult(status -> store.failed(delivery.id(), error, again));
        return again == null ? End.NEVER : End.LATER;
    }

    private @Nullable Instant again(Delivery delivery) {
        int attempts = delivery.attempts() + 1;
        return attempts >= MOST_ATTEMPTS ? null : clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts));
    }
}
