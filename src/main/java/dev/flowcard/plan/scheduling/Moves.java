package dev.flowcard.plan.scheduling;

import java.util.Random;

/** An order of steps as priorities, and small changes of it. */
final class Moves {
    private static final int MOST_JOBS = 3;
    private static final double REACH = 0.03;

    private final ShopProblem problem;
    private final Random random;
    private final double reach;

    Moves(ShopProblem problem, Schedule start, Random random) {
        this.problem = problem;
        this.random = random;
        reach = Math.max(1, REACH * start.makespan());
    }

    /** The order in which a schedule was decided, as priorities: dispatching by them gives that schedule again. */
    double[][] order(Schedule schedule) {
        double[][] keys = new double[problem.jobs().size()][];
        for (int job = 0; job < keys.length; job++) {
            keys[job] = new double[problem.jobs().get(job).steps().size()];
        }
        int size = schedule.placements().size();
        for (int place = 0; place < size; place++) {
            Placement at = schedule.placements().get(place);
            keys[at.job()][at.step()] = (double) place * schedule.makespan() / size;
        }
        return keys;
    }

    /** The same with a few jobs, or single steps of them, moved: late ones forward, others either way. */
    double[][] shifted(double[][] keys, Schedule schedule) {
        double[][] moved = keys.clone();
        for (int moves = 1 + random.nextInt(MOST_JOBS); moves > 0; moves--) {
            boolean late = random.nextBoolean();
            int job = late ? late(schedule) : random.nextInt(keys.length);
            double[] row = moved[job].clone();
            int from = random.nextInt(row.length);
            int to = random.nextBoolean() ? row.length : from + 1;
            double shift = random.nextGaussian() * reach;
            for (int step = from; step < to; step++) {
                row[step] += late ? -Math.abs(shift) : shift;
            }
            moved[job] = row;
        }
        return moved;
    }

    /** One of two jobs at random: the one that costs more by its lateness. */
    private int late(Schedule schedule) {
        Placement one =
                schedule.placements().get(random.nextInt(schedule.placements().size()));
        Placement other =
                schedule.placements().get(random.nextInt(schedule.placements().size()));
        return cost(one) >= cost(other) ? one.job() : other.job();
    }

    private long cost(Placement at) {
        Job job = problem.jobs().get(at.job());
        return job.weight() * Math.max(0, at.end() + job.remaining(at.step() + 1) - job.due());
    }
}
