package dev.flowcard.plan.scheduling;

import java.util.List;

/** What is to be scheduled, on which machines, to which end. */
public record ShopProblem(List<Machine> machines, List<Job> jobs, Objective objective) {

    public ShopProblem {
        machines = List.copyOf(machines);
        jobs = List.copyOf(jobs);
    }

    int stepCount() {
        return jobs.stream().mapToInt(job -> job.steps().size()).sum();
    }

    /** Lower is better. */
    public Cost cost(Schedule schedule) {
        return switch (objective) {
            case MAKESPAN -> new Cost(schedule.makespan(), 0, 0);
            case WEIGHTED_TARDINESS ->
                new Cost(schedule.weightedTardiness(this), schedule.setupMinutes(this), schedule.flowMinutes(this));
        };
    }
}
