package dev.flowcard.prediction.engine;

import dev.flowcard.plant.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a work centre works, in minutes from a moment on: turns working time into clock time, many times a second. Behind the
 * horizon it works around the clock.
 */
public final class WorkingAxis {
    private static final Duration HORIZON = Duration.ofDays(200);
    private static final double MINUTE = 60_000;

    private final double[] starts;
    private final double[] ends;
    /** Working minutes before each stretch. */
    private final double[] before;

    private WorkingAxis(List<double[]> stretches) {
        starts = stretches.stream().mapToDouble(s -> s[0]).toArray();
        ends = stretches.stream().mapToDouble(s -> s[1]).toArray();
        before = new double[starts.length];
        for (int i = 1; i < starts.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - starts[i - 1];
        }
    }

    /** A stretch of time, in minutes. */
    public record Closed(double from, double to) {}

    /** The same without some stretches, which are kept for others. */
    public WorkingAxis without(List<Closed> closed) {
        List<double[]> left = new ArrayList<>();
        each(left);
        for (Closed one : closed) {
            left = left.stream().flatMap(stretch -> cut(stretch, one)).toList();
        }
        return new WorkingAxis(left);
    }

    /** The same, working in some more stretches. */
    public WorkingAxis also(List<Closed> opened) {
        if (opened.isEmpty()) {
            return this;
        }
        List<double[]> all = new ArrayList<>();
        without(opened).each(all);
        opened.stream()
                .filter(o -> o.to() > 0 && o.from() < o.to())
                .forEach(o -> all.add(new double[] {Math.max(0, o.from()), o.to()}));
        all.sort(Comparator.comparingDouble(stretch -> stretch[0]));
        List<double[]> apart = new ArrayList<>();
        for (double[] stretch : all) {
            double from = apart.isEmpty() ? stretch[0] : Math.max(stretch[0], apart.getLast()[1]);
            if (from < stretch[1]) {
                apart.add(new double[] {from, stretch[1]});
            }
        }
        return new WorkingAxis(apart);
    }

    private void each(List<double[]> into) {
        for (int i = 0; i < starts.length; i++) {
            into.add(new double[] {starts[i], ends[i]});
        }
    }

    private static Stream<double[]> cut(double[] stretch, Closed closed) {
        return Stream.of(
                        new double[] {stretch[0], Math.min(stretch[1], closed.from())},
                        new double[] {Math.max(stretch[0], closed.to()), stretch[1]})
                .filter(part -> part[0] < part[1]);
    }

    public static WorkingAxis of(WorkCalendar calendar, Instant base) {
        List<double[]> stretches = new ArrayList<>();
        double reached = 0;
        if (!calendar.aroundTheClock()) {
            for (WorkCalendar.Stretch stretch : calendar.stretches(base, base.plus(HORIZON))) {
                double from = Math.max(reached, minutes(base, stretch.start()));
                double to = minutes(base, stretch.end());
                if (from < to) {
                    stretches.add(new double[] {from, to});
                    reached = to;
                }
            }
            reached = Math.max(reached, (double) HORIZON.toMinutes());
        }
        stretches.add(new double[] {reached, Double.POSITIVE_INFINITY});
        return new WorkingAxis(stretches);
    }

    /** Minutes from the base, with their fraction. */
    public static double minutes(Instant base, Instant at) {
        return Duration.between(base, at).toMillis() / MINUTE;
    }

    /** The first minute from then on at which there is work. */
    double open(double at) {
        return Math.max(at, starts[stretch(at)]);
    }

    /** When that much working time has passed; with a negative one: when it had begun, the base at the earliest. */
    double add(double at, double work) {
        double target = worked(at) + work;
        if (target <= 0) {
            return work < 0 ? 0 : open(at);
        }
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] < target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return starts[low] + target - before[low];
    }

    /** Working minutes from the base to then. */
    double worked(double at) {
        int stretch = stretch(at);
        return before[stretch] + Math.max(0, at - starts[stretch]);
    }

    /** The stretch in which then lies, or the next one. */
    private int stretch(double at) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
