package dev.flowcard.plan.scheduling;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The quick pass: the best of the dispatching rules at once, then, while there is time, the same pass again with some jobs
 * moved forward or back in the best order so far. Needs no native code and honours calendars and set-ups exactly.
 */
final class ConstructiveScheduler implements Scheduler {
    /** The same problem gives the same plan. */
    private static final long SEED = 20120215;

    private static final int LONGEST_WITHOUT_PROGRESS = 20_000;

    @Override
    public Schedule schedule(ShopProblem problem, Duration limit, Consumer<Schedule> better) {
        long begin = System.nanoTime();
        Schedule first = first(problem, better);
        return improve(problem, first, begin + limit.toNanos(), better);
    }

    /** The best of all dispatching rules; each that is better than those before it is told at once. */
    static Schedule first(ShopProblem problem, Consumer<Schedule> better) {
        Schedule best = null;
        for (DispatchRule rule : DispatchRule.values()) {
            Schedule schedule = Dispatcher.dispatch(problem, rule::value);
            if (best == null || problem.cost(schedule).isBelow(problem.cost(best))) {
                best = schedule;
                better.accept(schedule);
            }
        }
        if (best == null) {
            throw new IllegalStateException("no rule");
        }
        return best;
    }

    static Schedule improve(ShopProblem problem, Schedule start, long deadline, Consumer<Schedule> better) {
        Moves moves = new Moves(problem, start, new Random(SEED));
        double[][] keys = moves.order(start);
        Schedule current = Scheduler.inOrder(problem, keys);
        Schedule best = start;
        Cost now = problem.cost(current);
        Cost lowest = problem.cost(best);
        int idle = 0;
        while (idle < LONGEST_WITHOUT_PROGRESS
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            double[][] changed = moves.shifted(keys, current);
            Schedule other = Scheduler.inOrder(problem, changed);
            Cost cost = problem.cost(other);
            idle++;
            if (!now.isBelow(cost)) {
                keys = changed;
                current = other;
                now = cost;
            }
            if (cost.isBelow(lowest)) {
                best = other;
                lowest = cost;
                idle = 0;
                better.accept(other);
            }
        }
        return best;
    }
}
