package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that an order, at a date, has had its last report. A log says nowhere that an order is done, and what
 * comes after the date must not be looked at. So: how often is the operation of its last report an order's last one, and how
 * often do orders fall silent for as long as this one has and still go on? Both depend on the answer, which is found by
 * repetition.
 */
final class Closing {
    private static final int ROUNDS = 15;
    private static final double PRIOR = 2;
    private static final double RAREST = 1e-4;

    private final LocalDateTime date;
    private final Map<String, Moment> last = new LinkedHashMap<>();
    private final Map<String, Integer> reports = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final Map<String, Double> closed = new LinkedHashMap<>();
    private int total;

    private Closing(LocalDateTime date) {
        this.date = date;
    }

    /** @param known all before the date, as they came in */
    static Closing at(LocalDateTime date, List<Moment> known) {
        Closing closing = new Closing(date);
        known.forEach(closing::see);
        closing.last.keySet().forEach(order -> closing.closed.put(order, 0.5));
        for (int round = 0; round < ROUNDS; round++) {
            closing.judge();
        }
        return closing;
    }

    double closed(String order) {
        return closed.getOrDefault(order, 0.0);
    }

    Moment last(String order) {
        Moment moment = last.get(order);
        if (moment == null) {
            throw new IllegalArgumentException(order);
        }
        return moment;
    }

    private void see(Moment moment) {
        Moment before = last.put(moment.order(), moment);
        if (before != null) {
            gaps.add(Days.between(before.at(), moment.at()));
        }
        reports.merge(moment.report().operation(), 1, Integer::sum);
        total++;
    }

    private void judge() {
        Map<String, Double> ends = new HashMap<>();
        Spans silences = new Spans();
        gaps.forEach(gap -> silences.ended(0, gap, 1));
        double sum = 0;
        for (Moment moment : last.values()) {
            double share = closed(moment.order());
            ends.merge(moment.report().operation(), share, Double::sum);
            sum += share;
            silences.open(0, silence(moment), 1 - share);
        }
        double usual = sum / total;
        for (Moment moment : last.values()) {
            String operation = moment.report().operation();
            double ending =
                    (ends.getOrDefault(operation, 0.0) + PRIOR * usual) / (reports.getOrDefault(operation, 0) + PRIOR);
            double goesOn = (1 - ending) * Math.max(RAREST, silences.longerThan(silence(moment)));
            closed.put(moment.order(), ending / (ending + goesOn));
        }
    }

    private double silence(Moment moment) {
        return Days.between(moment.at(), date);
    }
}
