package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was known at a date, and what it says of the remaining time from any moment. */
final class Experience {
    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final List<Moment> known;
    private final LocalDateTime date;
    private final Closing closing;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Spans remaining = new Spans();
    private final Neighbours neighbours;

    private Experience(List<Moment> known, LocalDateTime date) {
        this.known = known;
        this.date = date;
        closing = Closing.at(date, known);
        known.forEach(moment -> counts.merge(moment.order(), 1, Integer::sum));
        for (int i = 0; i < known.size(); i++) {
            addTo(remaining, i, 1);
        }
        neighbours = new Neighbours(known, Features.learn(known, remaining));
    }

    /** @param moments in the order in which they came in; those on or after the date are left out */
    static Experience before(LocalDateTime date, List<Moment> moments) {
        return new Experience(
                moments.stream().filter(moment -> moment.at().isBefore(date)).toList(), date);
    }

    List<Moment> known() {
        return known;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    boolean isLast(Moment moment) {
        return closing.last(moment.order()).isSame(moment);
    }

    /**
     * Adds what is known of the time that remained from a moment, with each order weighing the same: over with the order's
     * probability of being closed, still going on with the rest.
     */
    void addTo(Spans spans, int index, double unit) {
        Moment moment = known.get(index);
        double weight = 1.0 / counts.getOrDefault(moment.order(), 1);
        double closed = closing.closed(moment.order());
        if (!isLast(moment)) {
            double days = Days.between(moment.at(), closing.last(moment.order()).at());
            spans.ended(index, days / unit, weight * closed);
        }
        spans.open(index, Days.between(moment.at(), date) / unit, weight * (1 - closed));
    }

    Estimate estimate(Moment moment) {
        double[] weights = neighbours.weights(moment);
        double median = remaining.quantile(MEDIAN, source -> weights[source]);
        double late = remaining.quantileOfEnding(NINE_IN_TEN, source -> weights[source]);
        return new Estimate(median, Math.max(median, late));
    }
}
