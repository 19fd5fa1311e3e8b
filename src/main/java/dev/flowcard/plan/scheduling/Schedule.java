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
        long sum = 0;
        for (Placement placement : placements) {
            Job job = problem.jobs().get(placement.job());
            if (placement.step() == job.steps().size() - 1) {
                sum += job.weight() * Math.max(0, placement.end() - job.due());
            }
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
        for (Placement placement : placements) {
            int last = problem.jobs().get(placement.job()).steps().size() - 1;
            sum += placement.step() == last ? placement.end() : 0;
            sum -= placement.step() == 0 ? placement.start() : 0;
        }
        return sum;
    }

    private static Step step(ShopProblem problem, Placement placement) {
        return problem.jobs().get(placement.job()).steps().get(placement.step());
    }
}
