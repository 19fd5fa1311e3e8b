package dev.flowcard.plan.scheduling;

import java.util.Comparator;

/**
 * What a schedule costs, lower is better: only between schedules that are equally late set-ups count, and only between those
 * with equal set-ups the work in progress.
 *
 * @param main by the objective
 * @param setupMinutes working time spent on set-ups
 * @param flowMinutes how long jobs are in the shop, from the first step's start to the last one's end, all together
 */
public record Cost(long main, long setupMinutes, long flowMinutes) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER = Comparator.comparingLong(Cost::main)
            .thenComparingLong(Cost::setupMinutes)
            .thenComparingLong(Cost::flowMinutes);

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    boolean isBelow(Cost other) {
        return compareTo(other) < 0;
    }
}
