package dev.flowcard.prediction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A moment as numbers that can be compared whatever the shop makes: how long orders usually still take from this activity, and
 * from the most advanced operation that this order has seen; age, quantity, progress, operations and reports so far.
 */
final class Features {
    /** So many orders weigh as much as what is usual in the whole shop. */
    private static final double PRIOR_ORDERS = 3;

    private final double usual;
    private final Map<String, Double> byActivity;
    private final Map<String, Double> byOperation;

    private Features(double usual, Map<String, Double> byActivity, Map<String, Double> byOperation) {
        this.usual = usual;
        this.byActivity = byActivity;
        this.byOperation = byOperation;
    }

    static Features learn(List<Moment> known, Spans remaining) {
        double usual = Math.log1p(remaining.quantile(0.5, source -> 1));
        return new Features(
                usual,
                levels(known, remaining, usual, moment -> moment.report().activity()),
                levels(known, remaining, usual, moment -> moment.report().operation()));
    }

    private static Map<String, Double> levels(
            List<Moment> known, Spans remaining, double usual, Function<Moment, String> name) {
        Map<String, Set<String>> orders = new HashMap<>();
        known.forEach(moment -> orders.computeIfAbsent(name.apply(moment), key -> new HashSet<>())
                .add(moment.order()));
        Map<String, Double> levels = new HashMap<>();
        orders.forEach((key, whose) -> {
            double own = Math.log1p(remaining.quantile(
                    0.5, source -> name.apply(known.get(source)).equals(key) ? 1 : 0));
            levels.put(key, (whose.size() * own + PRIOR_ORDERS * usual) / (whose.size() + PRIOR_ORDERS));
        });
        return levels;
    }

    double[] of(Moment moment) {
        double operation = byOperation.getOrDefault(moment.report().operation(), usual);
        double advanced = moment.operations().stream()
                .mapToDouble(name -> byOperation.getOrDefault(name, usual))
                .min()
                .orElse(usual);
        return new double[] {
            byActivity.getOrDefault(moment.report().activity(), operation),
            advanced,
            Math.log1p(moment.ageDays()),
            Math.log(Math.max(1, moment.report().ordered())),
            moment.progress(),
            Math.log(moment.operations().size()),
            Math.log1p(moment.reports())
        };
    }
}
