package dev.flowcard.alarms;

import dev.flowcard.alarms.ShopMoment.Run;
import dev.flowcard.alarms.ShopMoment.Step;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shop as it was at any moment of a stretch of the past, from its reports: today's plan, the quantities of then.
 *
 * @param tracks in the order of work orders and operations
 */
record PastShop(List<Track> tracks, List<Stop> stops, List<Wait> waits) {

    /**
     * What became of one operation.
     *
     * @param sums cumulated quantities by the end of each report
     */
    record Track(
            Step step,
            Instant releasedAt,
            @Nullable Instant begunAt,
            @Nullable Instant overAt,
            NavigableMap<Instant, Sums> sums) {
        Sums at(Instant then) {
            var entry = sums.floorEntry(then);
            return entry == null ? Sums.NONE : entry.getValue();
        }
    }

    /** Quantities reported so far. */
    record Sums(BigDecimal good, BigDecimal scrap, BigDecimal held) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums more) {
            return new Sums(good.add(more.good), scrap.add(more.scrap), held.add(more.held));
        }
    }

    /** A breakdown that was reported. */
    record Stop(String unit, String operation, Instant start, Instant end) {}

    /** An inspection that was waited for. */
    record Wait(String operation, Instant from, Instant to) {}

    ShopMoment at(Instant then) {
        List<Step> steps = new ArrayList<>();
        String workOrder = "";
        BigDecimal passed = BigDecimal.ZERO;
        for (Track track : tracks) {
            boolean first = !track.step().workOrder().equals(workOrder);
            Sums sums = track.at(then);
            if (!track.releasedAt().isAfter(then)) {
                steps.add(step(track, sums, first ? track.step().target() : passed, then));
            }
            workOrder = track.step().workOrder();
            passed = sums.good();
        }
        List<Run> runs = stops.stream()
                .filter(s -> !s.start().isAfter(then) && s.end().isAfter(then))
                .map(s -> new Run(s.unit(), s.operation(), true, s.start(), null, s.start()))
                .toList();
        return new ShopMoment(then, null, steps, runs, List.of(), List.of(), List.of());
    }

    private Step step(Track track, Sums sums, BigDecimal arrived, Instant then) {
        Step s = track.step();
        Instant waiting = waits.stream()
                .filter(w -> w.operation().equals(s.code()) && !w.from().isAfter(then) && w.to().isAfter(then))
                .map(Wait::from)
                .findFirst()
                .orElse(null);
        return new Step(
                s.workOrder(),
                s.order(),
                s.orderType(),
                s.sequence(),
                s.code(),
                s.name(),
                s.product(),
                s.workCenter(),
                s.workUnit(),
                waiting == null ? Gate.NONE : Gate.DEMANDED,
                waiting,
                s.target(),
                arrived,
                sums.good(),
                sums.scrap(),
                sums.held(),
                s.minutesPerPiece(),
                s.plannedStart(),
                s.plannedFinish(),
                before(track.begunAt(), then) || sums.good().signum() > 0,
                before(track.overAt(), then),
                false);
    }

    private static boolean before(@Nullable Instant at, Instant then) {
        return at != null && !Objects.requireNonNull(at).isAfter(then);
    }
}
