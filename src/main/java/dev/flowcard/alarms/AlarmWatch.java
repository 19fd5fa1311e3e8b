package dev.flowcard.alarms;

import dev.flowcard.production.OperationChanged;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When alarms are looked for: within a second where something changed, there alone; and once a minute everywhere, on one node of
 * a cluster.
 */
@Component
class AlarmWatch {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(50);
    private static final int MOST_AT_ONCE = 200;

    private final ShopReader shop;
    private final AlarmRound round;
    private final LockingTaskExecutor cluster;
    private final Clock clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private volatile boolean ready;

    AlarmWatch(ShopReader shop, AlarmRound round, LockingTaskExecutor cluster, Clock clock) {
        this.shop = shop;
        this.round = round;
        this.cluster = cluster;
        this.clock = clock;
    }

    /** What a start brings in, such as the demo factory's past, is looked at when all of it is there. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        changed.clear();
        ready = true;
    }

    @EventListener
    void changed(OperationChanged change) {
        changed.add(change.workOrder());
    }

    @Scheduled(fixedDelay = 1_000)
    void whenSomethingChanged() {
        if (ready && !changed.isEmpty()) {
            Set<String> some = new HashSet<>();
            changed.stream().limit(MOST_AT_ONCE).forEach(some::add);
            changed.removeAll(some);
            look(shop.part(some));
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void everyMinute() {
        if (ready) {
            cluster.executeWithLock(
                    (Runnable) this::lookAround,
                    new LockConfiguration(clock.instant(), "alarm-round", LONGEST, SHORTEST));
        }
    }

    void lookAround() {
        look(shop.whole());
    }

    private synchronized void look(ShopMoment moment) {
        round.look(moment);
    }
}
