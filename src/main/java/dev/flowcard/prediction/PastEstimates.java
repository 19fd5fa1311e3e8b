package dev.flowcard.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which estimates are kept to be judged later: one every eight hours, so that each time of an order's way counts alike, and those
 * by which an order came to be at risk or its date moved by a day.
 */
@Component
class PastEstimates {
    private static final Duration EVERY = Duration.ofHours(8);
    private static final Duration NOT_SOONER = Duration.ofMinutes(30);
    private static final Duration NEWS = Duration.ofDays(1);

    private final EstimateStore store;
    private volatile Instant cleaned = Instant.EPOCH;

    PastEstimates(EstimateStore store) {
        this.store = store;
    }

    void keep(List<OrderEstimate> estimates) {
        if (estimates.isEmpty()) {
            return;
        }
        Map<String, EstimateStore.Past> last = store.lastPast();
        List<OrderEstimate> kept = estimates.stream()
                .filter(e -> worthKeeping(last.get(e.order()), e))
                .toList();
        store.addPast(kept);
        Instant now = estimates.getFirst().madeAt();
        if (cleaned.plus(EVERY).isBefore(now)) {
            cleaned = now;
            store.forgetOld(now);
        }
    }

    static boolean worthKeeping(EstimateStore.@Nullable Past before, OrderEstimate now) {
        if (before == null || !before.madeAt().plus(EVERY).isAfter(now.madeAt())) {
            return true;
        }
        boolean news = before.atRisk() != now.atRisk()
                || Duration.between(before.p50(), now.p50()).abs().compareTo(NEWS) >= 0;
        return news && !before.madeAt().plus(NOT_SOONER).isAfter(now.madeAt());
    }
}
