package dev.flowcard.progress.reliability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the plan said of an operation.
 *
 * @param replacedAt when another version said otherwise; null: it is in force
 */
record PlanInForce(
        long version,
        Instant start,
        Instant finish,
        @Nullable Instant replacedAt) {

    /** From the first start to the last end of two parts. */
    PlanInForce with(PlanInForce other) {
        return new PlanInForce(
                version,
                start.isBefore(other.start) ? start : other.start,
                finish.isAfter(other.finish) ? finish : other.finish,
                replacedAt);
    }

    /**
     * The one that an operation is judged by: in force when its start came. Planning anew in time is no fault; planning anew
     * afterwards does not hide one.
     */
    static Optional<PlanInForce> due(List<PlanInForce> versions) {
        return versions.stream()
                .filter(v -> v.replacedAt == null || !v.start.isAfter(v.replacedAt))
                .findFirst();
    }
}
