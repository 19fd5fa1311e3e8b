package dev.flowcard.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Observed spans, some of which had not ended when they were last looked at. Their distribution is Kaplan and Meier's
 * product-limit estimate with weights: a span not ended counts as longer than it was seen, not as that long.
 */
final class Spans {
    private static final double NOTHING = 1e-12;

    private final List<Span> spans = new ArrayList<>();
    private boolean sorted = true;

    /** @param ended weight with which it ended after these days
     * @param open weight with which it was still going on */
    private record Span(int source, double days, double ended, double open) {}

    /** @param source whom a weight is asked for later */
    void ended(int source, double days, double weight) {
        add(new Span(source, days, weight, 0));
    }

    void open(int source, double days, double weight) {
        add(new Span(source, days, 0, weight));
    }

    private void add(Span span) {
        if (span.ended + span.open > 0) {
            spans.add(span);
            sorted = false;
        }
    }

    /** The share of spans longer than this. */
    double longerThan(double days) {
        double[] survival = survival(source -> 1);
        double share = 1;
        for (int i = 0; i < survival.length && spans.get(i).days <= days; i++) {
            share = survival[i];
        }
        return share;
    }

    /** The days within which this share of all spans ends; the longest days seen where that is not reached. */
    double quantile(double share, IntToDoubleFunction weight) {
        return reach(share, survival(weight));
    }

    /** The days within which this share ends of those spans that end within the longest time seen. */
    double quantileOfEnding(double share, IntToDoubleFunction weight) {
        double[] survival = survival(weight);
        double ending = survival.length == 0 ? 0 : 1 - survival[survival.length - 1];
        return reach(ending > 0 ? share * ending : 1, survival);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    private double reach(double share, double[] survival) {
        for (int i = 0; i < survival.length; i++) {
            if (1 - survival[i] >= share - NOTHING) {
                return spans.get(i).days;
            }
        }
        return spans.isEmpty() ? 0 : spans.getLast().days;
    }

    private double[] survival(IntToDoubleFunction weight) {
        sort();
        double[] weights = new double[spans.size()];
        double atRisk = 0;
        for (int i = 0; i < weights.length; i++) {
            Span span = spans.get(i);
            weights[i] = weight.applyAsDouble(span.source);
            atRisk += weights[i] * (span.ended + span.open);
        }
        double[] survival = new double[weights.length];
        double left = 1;
        for (int i = 0; i < weights.length; i++) {
            Span span = spans.get(i);
            if (atRisk > NOTHING) {
                left *= 1 - Math.clamp(weights[i] * span.ended / atRisk, 0, 1);
            }
            survival[i] = left;
            atRisk -= weights[i] * (span.ended + span.open);
        }
        return survival;
    }

    private void sort() {
        if (!sorted) {
            // what ended comes before what was still open after the same time
            spans.sort(Comparator.comparingDouble(Span::days).thenComparingDouble(Span::open));
            sorted = true;
        }
    }
}
