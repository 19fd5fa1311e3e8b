package dev.flowcard.plan.scheduling;

import java.util.List;
import java.util.stream.IntStream;

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

    /** The first of the steps that make the same operation's pieces side by side; mostly the step itself. */
    int firstBeside(int step) {
        int first = step;
        while (first > 0 && steps.get(first - 1).handover().beside()) {
            first--;
        }
        return first;
    }

    /** The steps for whose pieces a step waits; none for the first. */
    IntStream before(int step) {
        int first = firstBeside(step);
        return first == 0 ? IntStream.empty() : IntStream.range(firstBeside(first - 1), first);
    }

    /** The least working time from a step to the end. */
    long remaining(int step) {
        return steps.subList(step, steps.size()).stream()
                .mapToLong(Step::shortest)
                .sum();
    }
}
