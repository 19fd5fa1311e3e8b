package dev.flowcard.demo;

import dev.flowcard.prediction.EstimatesOfPast;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What would have been estimated in the demo factory's past: reckoned once it is ready, so that nobody waits for it. */
@Component
class DemoEstimates {
    private static final Logger LOG = LoggerFactory.getLogger(DemoEstimates.class);
    /** Longer than its oldest work order takes. */
    private static final Duration BACK = Duration.ofDays(21);

    private final EstimatesOfPast past;
    private volatile boolean wanted;
    private volatile @Nullable Thread worker;

    DemoEstimates(EstimatesOfPast past) {
        this.past = past;
    }

    void afterTheStart() {
        wanted = true;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (wanted) {
            worker = Thread.ofPlatform()
                    .name("demo-estimates")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::reckon);
        }
    }

    void reckon() {
        long begin = System.nanoTime();
        try {
            past.reckon(BACK);
            LOG.info("The demo factory's past estimates are reckoned, {} ms", (System.nanoTime() - begin) / 1_000_000);
        } catch (RuntimeException stopped) {
            LOG.warn("The demo factory has no past estimates: {}", stopped.toString());
        }
    }

    @PreDestroy
    void stop() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }
}
