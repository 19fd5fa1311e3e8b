package dev.flowcard.prediction;

import dev.flowcard.production.OperationChanged;
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
 * When orders are estimated anew: within seconds after something has changed on the floor, many changes at once; and each minute,
 * since time itself passes. On one node of a cluster, on a thread of its own. A change that comes while another node is at it is
 * taken up at the next look.
 */
@Component
class EstimationWatch {
    private static final Logger LOG = LoggerFactory.getLogger(EstimationWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final EstimationRound round;
    private final LockingTaskExecutor cluster;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;
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

    @EventListener
    void changed(HeldCapacityChanged change) {
        changed.set(true);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void timePasses() {
        changed.set(true);
    }

    @Scheduled(fixedDelay = 2_000)
    void whenSomethingChanged() {
        if (ready && changed.get() && busy.compareAndSet(false, true)) {
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
        round.run();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
