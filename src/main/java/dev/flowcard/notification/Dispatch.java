package dev.flowcard.notification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries what waits, on one node of a cluster; what does not arrive is tried again, ever more rarely, and then given up. */
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
    private final LockingTaskExecutor cluster;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            DeliveryStore store,
            Channels channels,
            List<Carrier> carriers,
            LockingTaskExecutor cluster,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        carriers.forEach(carrier -> this.carriers.put(carrier.kind(), carrier));
        this.cluster = cluster;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000)
    void everyFewSeconds() {
        if (!store.due(clock.instant()).isEmpty()) {
            cluster.executeWithLock(
                    (Runnable) this::carry,
                    new LockConfiguration(clock.instant(), "notification-dispatch", LONGEST, Duration.ZERO));
        }
    }

    void carry() {
        store.due(clock.instant()).forEach(this::carry);
    }

    private void carry(Delivery delivery) {
        String error = attempt(delivery);
        transaction.executeWithoutResult(status -> {
            if (error == null) {
                store.sent(delivery.id(), clock.instant());
            } else {
                store.failed(delivery.id(), error, again(delivery.attempts() + 1));
            }
        });
    }

    private @Nullable String attempt(Delivery delivery) {
        Channel channel = delivery.channel() == null
                ? null
                : channels.find(delivery.channel()).orElse(null);
        Carrier carrier = channel == null || !channel.enabled() ? null : carriers.get(channel.kind());
        if (channel == null || carrier == null) {
            return "channel closed";
        }
        try {
            carrier.carry(delivery, channel);
            return null;
        } catch (IOException | IllegalArgumentException failed) {
            LOG.warn("Notification {} did not arrive by {}: {}", delivery.id(), channel.name(), failed.toString());
            String why = failed.toString();
            return why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private @Nullable Instant again(int attempts) {
        return attempts >= MOST_ATTEMPTS ? null : clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts));
    }
}
