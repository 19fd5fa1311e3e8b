package dev.flowcard.plan.scheduling;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The constructive pass first, its result as a hint to OR-Tools CP-SAT. What the solver's model leaves out (calendars that
 * differ, set-ups) is put right by dispatching in the order that it found; the better of both counts.
 */
final class CpSatScheduler implements Scheduler {
    /** More searches than cores: they learn from each other, and the system shares the cores among them. */
    private static final int WORKERS = Math.max(8, Runtime.getRuntime().availableProcessors());

    private static final double SHARE_OF_MOVES = 0.5;
    /** Of the solver's time, for set-ups and work in progress, where lateness was not done sooner. */
    private static final double SHARE_OF_THE_REST = 0.25;

    /** Whether the native code loads here; asked once. */
    static boolean available() {
        return Native.LOADED;
    }

    @Override
    public Schedule schedule(ShopProblem problem, Duration limit, Consumer<Schedule> better) {
        long begin = System.nanoTime();
        Best best = new Best(problem, better);
        ConstructiveScheduler.first(problem, best::offer);
        if (!available()) {
            long deadline = begin + limit.toNanos();
            best.offer(ConstructiveScheduler.improve(problem, best.schedule(), deadline, best::offer));
            return best.schedule();
        }
        boolean exact = CpSatModel.isExactFor(problem);
        double share = exact ? 0 : SHARE_OF_MOVES;
        long moves = begin + (long) (limit.toNanos() * share);
        best.offer(ConstructiveScheduler.improve(problem, best.schedule(), moves, best::offer));
        search(problem, best, begin + limit.toNanos());
        return best.schedule();
    }

    /** One objective after the other, each without giving up what those before it have reached. */
    private static void search(ShopProblem problem, Best best, long deadline) {
        CpSatModel first = CpSatModel.of(problem, best.schedule());
        if (problem.objective() == Objective.MAKESPAN) {
            solve(first, best, deadline);
            return;
        }
        long left = Math.max(0, deadline - System.nanoTime());
        OptionalLong late = solve(first, best, deadline - (long) (left * SHARE_OF_THE_REST));
        if (late.isEmpty()) {
            return;
        }
        CpSatModel second = CpSatModel.of(problem, best.schedule());
        OptionalLong setups = second.minimiseSetups(late.getAsLong())
                ? solve(second, best, deadline - (long) (left * SHARE_OF_THE_REST / 2))
                : OptionalLong.empty();
        CpSatModel third = CpSatModel.of(problem, best.schedule());
        third.minimiseFlow(late.getAsLong(), setups);
        solve(third, best, deadline);
    }

    /** Answers what the model's objective came to, where it has found anything. */
    private static OptionalLong solve(CpSatModel model, Best best, long deadline) {
        CpSolver solver = new CpSolver();
        double left = (deadline - System.nanoTime()) / 1e9;
        if (left <= 0 || Thread.currentThread().isInterrupted()) {
            return OptionalLong.empty();
        }
        solver.getParameters().setMaxTimeInSeconds(left).setNumWorkers(WORKERS);
        CpSolverStatus status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                best.offer(model.schedule(this::value));
                if (Thread.currentThread().isInterrupted()) {
                    stopSearch();
                }
            }
        });
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            best.offer(model.schedule(solver::value));
            return OptionalLong.of(Math.round(solver.objectiveValue()));
        }
        return OptionalLong.empty();
    }

    /** Loads the solver's library when first asked for: on a thread that nobody interrupts, since half of it is worse than none. */
    private static final class Native {
        static final boolean LOADED =
                CompletableFuture.supplyAsync(CpSatScheduler::loads).join();
    }

    private static boolean loads() {
        try {
            Loader.loadNativeLibraries();
            new CpModel().newBoolVar("");
            return true;
        } catch (RuntimeException | LinkageError unsupported) {
            return false;
        }
    }

    /** The best so far; the solver's threads tell of theirs. */
    private static final class Best {
        private final ShopProblem problem;
        private final Consumer<Schedule> better;
        private Schedule schedule = new Schedule(List.of());
        private Cost cost = new Cost(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        Best(ShopProblem problem, Consumer<Schedule> better) {
            this.problem = problem;
            this.better = better;
        }

        synchronized void offer(Schedule other) {
            Cost price = problem.cost(other);
            if (price.isBelow(cost)) {
                schedule = other;
                cost = price;
                better.accept(other);
            }
        }

        synchronized Schedule schedule() {
            return schedule;
        }
    }
}
