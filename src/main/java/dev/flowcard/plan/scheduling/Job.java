package dev.flowcard.plan.scheduling;

import java.util.List;

/**
 * A work order to schedule: its steps follow each other.
 *
 * @param release not before this minute
 * @param due the promised minute
 * @param weight what a minute of lateness costs
 */
public record Job(String number, long release, long due, long weight, List<Step> steps) {

    public Job {
        steps = List.copyOf(steps);
    }

    /** The least working time from a step to the end. */
    long remaining(int step) {
        return steps.subList(step, steps.size()).stream()
                .mapToLong(Step::shortest)
                .sum();
    }
}
