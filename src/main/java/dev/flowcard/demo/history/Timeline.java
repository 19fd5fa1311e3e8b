package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the demo plan up to now as shops do: a little late, a little slower or faster, never two orders on one machine. */
final class Timeline {
    private static final int FACTOR_LEAST = 84;
    private static final int FACTOR_SPREAD = 14;
    private static final long PERCENT = 100;
    private static final Duration TIDY = Duration.ofHours(60);

    private final Function<String, WorkingHours> hours;
    private final Instant now;
    private final Mishaps mishaps;
    private final Map<String, Instant> freeFrom = new HashMap<>();
    private final Map<String, Ran> lastOf = new HashMap<>();

    private Timeline(Function<String, WorkingHours> hours, Instant now, Mishaps mishaps) {
        this.hours = hours;
        this.now = now;
        this.mishaps = mishaps;
    }

    static List<Ran> run(List<PastOperation> plan, Function<String, WorkingHours> hours, Instant now, Mishaps mishaps) {
        Timeline timeline = new Timeline(hours, now, mishaps);
        List<Ran> ran = new ArrayList<>();
        plan.stream()
                .sorted(Comparator.comparing(PastOperation::start).thenComparing(PastOperation::key))
                .forEach(operation -> {
                    @Nullable Ran one = timeline.one(operation);
                    if (one != null) {
                        ran.add(one);
                    }
                });
        return ran;
    }

    private @Nullable Ran one(PastOperation operation) {
        @Nullable Instant ready = ready(operation);
        if (ready == null) {
            return null;
        }
        WorkingHours calendar = hours.apply(operation.workCenter());
        Instant earliest = max(planned(operation), ready);
        if (!operation.subcontracted()) {
            earliest = max(earliest, freeFrom.getOrDefault(operation.workUnit(), Instant.EPOCH));
        }
        if (!earliest.isBefore(now)) {
            return null;
        }
        Instant start = calendar.add(earliest, idle(operation));
        boolean held = operation.workOrder().equals(mishaps.held());
        Instant end = held && mishaps.heldAt().isBefore(now) ? mishaps.heldAt() : now;
        if (!start.isBefore(end)) {
            return null;
        }
        Instant wouldEnd = calendar.add(start, spent(operation, calendar));
        Ran ran = new Ran(operation, start, wouldEnd, wouldEnd.isBefore(end) ? wouldEnd : end);
        freeFrom.put(operation.workUnit(), ran.finished() || held ? ran.until() : Instant.MAX);
        lastOf.put(operation.workOrder(), ran);
        return ran;
    }

    /**
     * How long it lies about before somebody begins. Of what is over for days one in four waited for hours, as in any shop; of the
     * last days the plan was kept, so that what is late today is what the demo wants to show.
     */
    private Duration idle(PastOperation operation) {
        boolean longAgo = operation.finish().isBefore(now.minus(TIDY));
        int hours = longAgo && operation.chance(5, 4) == 0 ? 1 + operation.chance(6, 7) : 0;
        return Duration.ofMinutes(1 + operation.chance(1, 7) + 60L * hours);
    }

    private Instant planned(PastOperation operation) {
        boolean late = operation.workOrder().equals(mishaps.late());
        return late ? operation.start().plus(Mishaps.LATENESS) : operation.start();
    }

    /** When the pieces are there, or null where they are not. */
    private @Nullable Instant ready(PastOperation operation) {
        @Nullable Ran before = lastOf.get(operation.workOrder());
        if (before == null) {
            return operation.first() ? Instant.EPOCH : null;
        }
        if (!before.finished()
                || before.operation().sequence() >= operation.sequence()
                || !before.operation().nextIs(operation)
                || mishaps.blocks(before.operation())) {
            return null;
        }
        return before.until().plus(handover(before.operation()));
    }

    static Duration handover(PastOperation operation) {
        return operation.gated()
                ? inspection(operation).plusMinutes(4)
                : Duration.ofMinutes(2 + operation.chance(2, 6));
    }

    /** How long after the last piece the inspector has judged. */
    static Duration inspection(PastOperation operation) {
        return Duration.ofMinutes(12 + operation.chance(3, 20));
    }

    private static Duration spent(PastOperation operation, WorkingHours calendar) {
        Duration planned = calendar.between(operation.start(), operation.finish());
        return planned.multipliedBy(FACTOR_LEAST + operation.chance(4, FACTOR_SPREAD))
                .dividedBy(PERCENT);
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
