package dev.flowcard.prediction;

import dev.flowcard.plant.CalendarsChanged;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.sales.OrdersChanged;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When orders are estimated anew: within seconds after something has changed on the floor, in the calendars or in what was
 * promised, many changes at once; and each minute, since time itself passes. After a round it rests three times as long as that
 * took, so that a shop in steady motion takes a quarter of a core at most. On one node of a cluster, on a thread of its own. A
 * change that comes while another node is at it is taken up at the next look.
 */
@Component
class EstimationWatch {
    private static final Logger LOG = LoggerFactory.getLogger(EstimationWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int REST_PER_WORK = 3;
    private static final long SHORTEST_REST = Duration.ofSeconds(2).toNanos();

    private final EstimationRound round;
    private final LockingTaskExecutor cluster;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;
    private volatile long restUntil = System.nanoTime();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("prediction").daemon().factory());

    EstimationWatch(EstimationRound round, LockingTaskExecutor cluster, Clock clock) {
        this.round = round;
        this.cluster = cluster;
        this.clock = clock;
    }

    /** What a start brings in, such as the demo factory's past, is looked at when all of it is there. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
        changed.set(true);
    }

    @EventListener
    void changed(OperationChanged change) {
        changed.set(true);
    }

    @EventListener({HeldCapacityChanged.class, CalendarsChanged.class, OrdersChanged.class})
    void changed() {
        changed.set(true);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void timePasses() {
        changed.set(true);
    }

    @Scheduled(fixedDelay = 500)
    void whenSomethingChanged() {
        if (ready && changed.get() && System.nanoTime() - restUntil >= 0 && busy.compareAndSet(false, true)) {
            worker.execute(this::look);
        }
    }

    private void look() {
        try {
            cluster.executeWithLock(
                    (Runnable) this::round,
                    new LockConfiguration(clock.instant(), "estimation-round", LONGEST, Duration.ZERO));
        } catch (RuntimeException fault) {
            changed.set(true);
            LOG.warn("Orders could not be estimated", fault);
        } finally {
            busy.set(false);
        }
    }

    private void round() {
        changed.set(false);
        long begin = System.nanoTime();
        round.run();
        long now = System.nanoTime();
        restUntil = now + Math.max(SHORTEST_REST, REST_PER_WORK * (now - begin));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
