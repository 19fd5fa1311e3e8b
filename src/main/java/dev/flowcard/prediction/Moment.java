package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * What is known of an order when one of its reports comes in.
 *
 * @param ageDays since the order's first known start
 * @param progress good pieces of this operation over the ordered ones, at most 1.5
 * @param reports how many came in so far, this one included
 * @param operations those done so far
 */
record Moment(PastReport report, double ageDays, double progress, int reports, Set<String> operations) {

    LocalDateTime at() {
        return report.end();
    }

    /** Of one order's moments each has its own count, where equal reports are equal in everything else. */
    boolean isSame(Moment other) {
        return reports == other.reports && order().equals(other.order());
    }

    String order() {
        return report.order();
    }
}
