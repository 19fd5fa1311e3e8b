package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in the demo factory just now, whatever the time of the day: found in what would have happened without it.
 *
 * @param late a work order that is half a day behind
 * @param awaiting key of a gated operation that the inspector has not got to
 * @param failed key of one that failed
 * @param held a work order on hold
 * @param heldAt since when
 */
public record Mishaps(
        String late,
        @Nullable String awaiting,
        @Nullable String failed,
        @Nullable String held,
        Instant heldAt) {

    private static final Duration HOLD = Duration.ofHours(2);
    static final Duration LATENESS = Duration.ofHours(10);

    static Mishaps none(String late, Instant now) {
        return new Mishaps(late, null, null, null, now);
    }

    static Mishaps find(List<Ran> ran, String late, Instant now) {
        Set<String> over = finishedWorkOrders(ran);
        List<Ran> gates = ran.stream()
                .filter(r -> r.operation().gated() && r.finished())
                .filter(r -> !r.operation().workOrder().equals(late)
                        && !over.contains(r.operation().workOrder()))
                .sorted(Comparator.comparing(Ran::until).reversed())
                .toList();
        @Nullable Ran awaiting = first(gates, r -> true);
        @Nullable Ran failed = first(gates, r -> awaiting != null && !sameOrder(r, awaiting));
        @Nullable
        Ran held = first(
                ran.stream().sorted(Comparator.comparing(Ran::start)).toList(),
                r -> !r.finished()
                        && !r.operation().subcontracted()
                        && r.start().isBefore(now.minus(HOLD))
                        && !r.operation().workOrder().equals(late)
                        && (awaiting == null || !sameOrder(r, awaiting))
                        && (failed == null || !sameOrder(r, failed)));
        return new Mishaps(
                late,
                awaiting == null ? null : awaiting.operation().key(),
                failed == null ? null : failed.operation().key(),
                held == null ? null : held.operation().workOrder(),
                now.minus(HOLD));
    }

    /** Whether nothing of its work order may start any more. */
    boolean blocks(PastOperation before) {
        return before.key().equals(awaiting) || before.key().equals(failed);
    }

    private static boolean sameOrder(Ran a, Ran b) {
        return a.operation().workOrder().equals(b.operation().workOrder());
    }

    private static @Nullable Ran first(List<Ran> of, Predicate<Ran> condition) {
        return of.stream().filter(condition).findFirst().orElse(null);
    }

    private static Set<String> finishedWorkOrders(List<Ran> ran) {
        return ran.stream()
                .filter(r -> r.finished() && r.operation().last())
                .map(r -> r.operation().workOrder())
                .collect(java.util.stream.Collectors.toSet());
    }
}
