package dev.flowcard.prediction.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What became of a shop in many futures.
 *
 * @param finishes of each job, when it was done in each future
 * @param passages of each job, how its operations went on the average
 */
public record Forecast(List<double[]> finishes, List<List<Passage>> passages) {
    private static final int MOST_FUTURES = 200;
    private static final int LEAST_FUTURES = 40;
    /** A very large shop is looked at less often, not longer. */
    private static final int OPERATIONS = 400_000;

    /**
     * An operation on its way, in minutes.
     *
     * @param plan it was there and its plan was later
     * @param habit it lay about for as long as such a thing does
     * @param queue others went before it
     * @param unit the place of a unit on which it ran, or {@link Floor#NONE}
     * @param start when it began
     * @param finish when it ended, as often earlier as later
     */
    public record Passage(
            double plan, double habit, double queue, double work, int unit, double start, double finish) {}

    public static Forecast of(Floor floor) {
        int tasks = floor.jobs().stream().mapToInt(job -> job.tasks().size()).sum();
        int futures = Math.clamp(OPERATIONS / Math.max(1, tasks), LEAST_FUTURES, MOST_FUTURES);
        Tally tally = new Tally(floor, futures);
        for (int future = 0; future < futures; future++) {
            new OneFuture(floor, tally, future).play();
        }
        return tally.forecast();
    }

    /** How likely it is that one of some jobs is done after the minute that is named beside it. */
    public double late(Map<Integer, Double> due) {
        int futures = finishes.getFirst().length;
        int late = 0;
        for (int i = 0; i < futures; i++) {
            int future = i;
            late += due.entrySet().stream().anyMatch(e -> finishes.get(e.getKey())[future] > e.getValue()) ? 1 : 0;
        }
        return late / (double) futures;
    }

    /** When the last of some jobs is done, in each future. */
    public Spread last(Collection<Integer> jobs) {
        double[] last = new double[finishes.getFirst().length];
        for (int job : jobs) {
            double[] of = finishes.get(job);
            for (int i = 0; i < last.length; i++) {
                last[i] = Math.max(last[i], of[i]);
            }
        }
        return Spread.of(last);
    }
}
