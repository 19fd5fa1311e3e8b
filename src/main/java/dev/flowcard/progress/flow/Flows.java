package dev.flowcard.progress.flow;

import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.progress.flow.Flow.Center;
import dev.flowcard.progress.flow.Flow.Little;
import dev.flowcard.progress.flow.Flow.Load;
import dev.flowcard.progress.flow.Flow.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a flow: a pure function of what arrived and left, when units worked, and their calendars.
 *
 * @param to not after now
 */
record Flows(Instant from, Instant to, Duration step, List<Step> steps, Map<WorkCenterId, List<BusyTimes>> busy) {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final double MINUTES = 60;

    Flow of(List<WorkCenter> centers) {
        Map<WorkCenterId, Double> ratios = new HashMap<>();
        centers.forEach(c -> {
            Double ratio = ratio(hoursToCome(c.id()), capacity(c.id(), to, to.plus(AHEAD)));
            if (ratio != null) {
                ratios.put(c.id(), ratio);
            }
        });
        Map<WorkCenterId, Integer> tightest = tightest(ratios);
        List<Center> found = centers.stream()
                .filter(c -> !of(c.id()).isEmpty() || !units(c.id()).isEmpty())
                .map(c -> center(c, tightest.getOrDefault(c.id(), 0)))
                .toList();
        return new Flow(from, to, step, found, (int) open().distinct().count());
    }

    private java.util.stream.LongStream open() {
        return steps.stream().filter(s -> s.hoursToCome(to) > 0).mapToLong(Step::workOrder);
    }

    /** For each open work order the fullest of the work centres that it still has to pass. */
    private Map<WorkCenterId, Integer> tightest(Map<WorkCenterId, Double> ratios) {
        Map<Long, WorkCenterId> byOrder = new HashMap<>();
        steps.stream()
                .filter(s -> s.hoursToCome(to) > 0 && ratios.containsKey(s.center()))
                .forEach(s -> byOrder.merge(
                        s.workOrder(),
                        s.center(),
                        (a, b) ->
                                Objects.requireNonNull(ratios.get(b)) > Objects.requireNonNull(ratios.get(a)) ? b : a));
        Map<WorkCenterId, Integer> count = new HashMap<>();
        byOrder.values().forEach(center -> count.merge(center, 1, Integer::sum));
        return count;
    }

    private Center center(WorkCenter center, int orders) {
        List<Step> here = of(center.id());
        List<Step.Stay> stays = here.stream()
                .flatMap(s -> s.stays().stream())
                .filter(s -> !s.at().isBefore(from) && s.at().isBefore(to))
                .sorted(Comparator.comparing(Step.Stay::at))
                .toList();
        List<Point> points = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
            Instant end = at.plus(step).isAfter(to) ? to : at.plus(step);
            points.add(point(center.id(), here, stays, at, end));
        }
        double hours = hoursToCome(center.id());
        double capacity = capacity(center.id(), to, to.plus(AHEAD));
        return new Center(
                center,
                units(center.id()).size(),
                points,
                point(center.id(), here, stays, from, to),
                little(here, stays),
                new Load(hours, capacity, ratio(hours, capacity), orders));
    }

    private Point point(WorkCenterId center, List<Step> here, List<Step.Stay> stays, Instant begin, Instant end) {
        List<Step.Stay> left = stays.stream()
                .filter(s -> !s.at().isBefore(begin) && s.at().isBefore(end))
                .toList();
        double out = left.stream().mapToDouble(Step.Stay::pieces).sum();
        double stayed = left.stream().mapToDouble(Step.Stay::here).sum();
        double touched = left.stream().mapToDouble(Step.Stay::touched).sum();
        double worked =
                hours(units(center).stream().map(b -> b.busy(begin, end)).toList());
        return new Point(
                begin,
                here.stream().mapToDouble(s -> s.waiting(end)).sum(),
                here.stream()
                                .mapToDouble(s -> s.waiting(end) * s.minutesPerPiece())
                                .sum()
                        / MINUTES,
                ratio(worked, capacity(center, begin, end)),
                out,
                worked == 0 ? null : ratio(worked * MINUTES, out),
                ratio(stayed, out),
                stayed == 0 ? null : Double.valueOf(1 - touched / stayed));
    }

    private Little little(List<Step> here, List<Step.Stay> stays) {
        double hours = Duration.between(from, to).toMinutes() / MINUTES;
        double pieces = here.stream().mapToDouble(s -> s.pieceHours(from, to)).sum() / hours;
        double out = stays.stream().mapToDouble(Step.Stay::pieces).sum();
        double product = stays.stream().mapToDouble(Step.Stay::here).sum() / hours;
        return new Little(
                pieces,
                out / hours,
                ratio(product * hours, out),
                pieces == 0 ? null : Double.valueOf((pieces - product) / pieces));
    }

    private double hoursToCome(WorkCenterId center) {
        return of(center).stream().mapToDouble(s -> s.hoursToCome(to)).sum();
    }

    private double capacity(WorkCenterId center, Instant begin, Instant end) {
        return hours(units(center).stream().map(b -> b.capacity(begin, end)).toList());
    }

    private static double hours(List<Duration> times) {
        return times.stream().mapToLong(Duration::toSeconds).sum() / MINUTES / MINUTES;
    }

    private static @Nullable Double ratio(double part, double whole) {
        return whole == 0 ? null : Double.valueOf(part / whole);
    }

    private List<Step> of(WorkCenterId center) {
        return steps.stream().filter(s -> s.center().equals(center)).toList();
    }

    private List<BusyTimes> units(WorkCenterId center) {
        return busy.getOrDefault(center, List.of());
    }
}
