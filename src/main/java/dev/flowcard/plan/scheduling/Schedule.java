package dev.flowcard.plan.scheduling;

import java.util.List;

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
}
