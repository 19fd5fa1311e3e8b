package dev.flowcard.plan.scheduling;

import java.util.Random;

/** Small changes of an order of steps. */
final class Moves {
    private static final int MOST_JOBS = 4;
    private static final double FARTHEST = 0.15;

    private Moves() {}

    /** The starts of a schedule as priorities, with a few jobs, or single steps of them, moved forward or back. */
    static double[][] shifted(ShopProblem problem, Schedule schedule, Random random) {
        double[][] keys = new double[problem.jobs().size()][];
        for (int job = 0; job < keys.length; job++) {
            keys[job] = new double[problem.jobs().get(job).steps().size()];
        }
        for (Placement at : schedule.placements()) {
            keys[at.job()][at.step()] = at.start();
        }
        double reach = FARTHEST * schedule.makespan();
        for (int moves = 1 + random.nextInt(MOST_JOBS); moves > 0; moves--) {
            double[] row = keys[random.nextInt(keys.length)];
            int from = random.nextBoolean() ? 0 : random.nextInt(row.length);
            int to = random.nextBoolean() ? row.length : from + 1;
            double shift = random.nextGaussian() * reach;
            for (int step = from; step < to; step++) {
                row[step] += shift;
            }
        }
        return keys;
    }
}
