package dev.flowcard.plan.scheduling;

import java.time.Duration;
import java.util.function.Consumer;

/** Makes schedules. Takes seconds or minutes: never called inside a transaction. */
public interface Scheduler {

    /**
     * The best schedule found in the time given; a thread that is interrupted stops it early with the best so far.
     *
     * @param better hears of each better schedule on the way, the first one at once
     */
    Schedule schedule(ShopProblem problem, Duration limit, Consumer<Schedule> better);

    /** What a dispatching rule alone would do. */
    static Schedule dispatch(ShopProblem problem, DispatchRule rule) {
        return Dispatcher.dispatch(problem, rule::value);
    }

    /** The steps one after the other in a wanted order, each as early as it can: lower goes first, by job and step. */
    static Schedule inOrder(ShopProblem problem, double[][] order) {
        return Dispatcher.dispatch(problem, waiting -> order[waiting.index()][waiting.step()]);
    }

    /**
     * The best there is on this machine: the solver where its native code loads, else the constructive pass alone. Which it is
     * is asked behind the first answer, since loading takes longer than that.
     */
    static Scheduler best() {
        return new CpSatScheduler();
    }
}
