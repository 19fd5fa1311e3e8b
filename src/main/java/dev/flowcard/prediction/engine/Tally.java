package dev.flowcard.prediction.engine;

import java.util.ArrayList;
import java.util.List;

/** Keeps count over all futures. */
final class Tally {
    private final int futures;
    private final double[][] finishes;
    private final List<List<Sums>> sums = new ArrayList<>();

    Tally(Floor floor, int futures) {
        this.futures = futures;
        finishes = new double[floor.jobs().size()][futures];
        for (Floor.Job job : floor.jobs()) {
            List<Sums> of = new ArrayList<>();
            job.tasks().forEach(task -> of.add(new Sums(futures)));
            sums.add(of);
        }
    }

    private static final class Sums {
        final double[] starts;
        final double[] ends;
        double plan;
        double habit;
        double queue;
        double work;
        int unit = Floor.NONE;

        Sums(int futures) {
            starts = new double[futures];
            ends = new double[futures];
        }
    }

    /** An operation has not begun because its plan was later, and because of how long such a thing lies about. */
    void held(int job, int step, double plan, double habit) {
        Sums of = sums.get(job).get(step);
        of.plan += plan;
        of.habit += habit;
    }

    void ran(int job, int step, int future, int unit, double queue, double work, double start) {
        Sums of = sums.get(job).get(step);
        of.unit = unit;
        of.queue += queue;
        of.work += work;
        of.starts[future] = start;
    }

    void ended(int job, int step, int future, double at) {
        sums.get(job).get(step).ends[future] = at;
    }

    void finished(int job, int future, double at) {
        finishes[job][future] = at;
    }

    Forecast forecast() {
        return new Forecast(
                List.of(finishes),
                sums.stream().map(of -> of.stream().map(this::passage).toList()).toList());
    }

    private Forecast.Passage passage(Sums of) {
        return new Forecast.Passage(
                of.plan / futures,
                of.habit / futures,
                of.queue / futures,
                of.work / futures,
                of.unit,
                Spread.of(of.starts).median(),
                Spread.of(of.ends).median());
    }
}
