package dev.flowcard.plan.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feasible plan of all steps; the dispatcher gives them in the order in which it decided. */
public record Schedule(List<Placement> placements) {

    public Schedule {
        placements = List.copyOf(placements);
    }

    public long makespan() {
        return placements.stream().mapToLong(Placement::end).max().orElse(0);
    }

    /** The sum over all jobs of weight times minutes late. */
    public long weightedTardiness(ShopProblem problem) {
        long[] ends = ends(problem);
        long sum = 0;
        for (int number = 0; number < ends.length; number++) {
            Job job = problem.jobs().get(number);
            sum += job.steps().isEmpty() ? 0 : job.weight() * Math.max(0, ends[number] - job.due());
        }
        return sum;
    }

    /** Working time that set-ups take, in the order in which each machine does its steps. */
    public long setupMinutes(ShopProblem problem) {
        @Nullable String[] family = new String[problem.machines().size()];
        long sum = 0;
        for (Placement placement : placements) {
            Step step = step(problem, placement);
            if (!step.family().isEmpty()) {
                sum += step.family().equals(family[placement.machine()]) ? 0 : step.setupMinutes();
                family[placement.machine()] = step.family();
            }
        }
        return sum;
    }

    /** How long the jobs are in the shop, all together. */
    public long flowMinutes(ShopProblem problem) {
        long sum = 0;
        for (long end : ends(problem)) {
            sum += end;
        }
        for (Placement placement : placements) {
            sum -= placement.step() == 0 ? placement.start() : 0;
        }
        return sum;
    }

    /** When each job is over: the last of its steps may be two side by side. */
    private long[] ends(ShopProblem problem) {
        long[] ends = new long[problem.jobs().size()];
        for (Placement placement : placements) {
            ends[placement.job()] = Math.max(ends[placement.job()], placement.end());
        }
        return ends;
    }

    private static Step step(ShopProblem problem, Placement placement) {
        return problem.jobs().get(placement.job()).steps().get(placement.step());
    }
}
