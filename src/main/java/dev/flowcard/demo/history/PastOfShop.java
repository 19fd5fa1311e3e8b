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

/**
 * The demo factory's history until now, in the order of time.
 *
 * @param mishaps what is wrong just now
 * @param broken work unit that stands with a breakdown, where one does
 */
public record PastOfShop(
        List<PastEvent> events, Mishaps mishaps, @Nullable String broken) {
    private static final Duration BREAKDOWN = Duration.ofMinutes(38);
    private static final Duration WAITING = Duration.ofMinutes(14);

    /**
     * Plays the plan up to now.
     *
     * @param late number of the work order that is behind
     * @param products by work order
     */
    public static PastOfShop of(
            List<PastOperation> plan,
            Map<String, String> products,
            Function<String, WorkingHours> hours,
            Crew crew,
            String late,
            Instant now) {
        Mishaps nothingElse = Mishaps.none(late, now);
        Mishaps mishaps = Mishaps.find(Timeline.run(plan, hours, now, nothingElse), late, now);
        List<Ran> ran = Timeline.run(plan, hours, now, mishaps);
        @Nullable Ran broken = stopped(ran, mishaps, null, List.of("铣削", "磨削", "车削"), now.minus(BREAKDOWN), hours);
        @Nullable Ran waiting = stopped(ran, mishaps, broken, List.of("车削", "铣削"), now.minus(WAITING), hours);
        List<PastEvent> events = new ArrayList<>();
        Map<String, Integer> arrived = new HashMap<>();
        for (Ran one : ran) {
            PastOperation operation = one.operation();
            int pieces = arrived.getOrDefault(operation.workOrder(), operation.released());
            Defects defects = Defects.of(operation, products.getOrDefault(operation.workOrder(), ""));
            RunTeller teller =
                    new RunTeller(one, pieces, defects, hours.apply(operation.workCenter()), crew, now, events);
            if (one.equals(broken)) {
                teller.tellBreakdown(now.minus(BREAKDOWN));
            } else if (one.equals(waiting)) {
                teller.tellWaiting(now.minus(WAITING));
            } else {
                teller.tell();
            }
            arrived.put(operation.workOrder(), pieces - defects.sum());
            inspection(one, mishaps, now, events);
        }
        events.sort(Comparator.comparing(PastEvent::at));
        return new PastOfShop(
                List.copyOf(events),
                mishaps,
                broken == null ? null : broken.operation().workUnit());
    }

    private static void inspection(Ran ran, Mishaps mishaps, Instant now, List<PastEvent> events) {
        PastOperation operation = ran.operation();
        Instant at = ran.until().plus(Timeline.inspection(operation));
        if (operation.gated()
                && ran.finished()
                && at.isBefore(now)
                && !operation.key().equals(mishaps.awaiting())) {
            boolean passed = !operation.key().equals(mishaps.failed());
            events.add(new PastEvent.Inspected(at, operation.workOrder(), operation.sequence(), passed));
        }
    }

    /** A run that is past its set-up, to be stopped at {@code at}; of the first work centre that has one. */
    private static @Nullable Ran stopped(
            List<Ran> ran,
            Mishaps mishaps,
            @Nullable Ran other,
            List<String> centers,
            Instant at,
            Function<String, WorkingHours> hours) {
        return ran.stream()
                .filter(r -> centers.contains(r.operation().workCenter())
                        && !r.finished()
                        && !r.equals(other)
                        && !r.operation().workOrder().equals(mishaps.held()))
                .filter(r -> hours.apply(r.operation().workCenter())
                        .add(r.start(), r.operation().setup().plusMinutes(30))
                        .isBefore(at))
                .min(Comparator.comparingInt(
                                (Ran r) -> centers.indexOf(r.operation().workCenter()))
                        .thenComparing(Ran::start))
                .orElse(null);
    }
}
