package dev.flowcard.prediction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the prediction on a past that it could not know: learns what was known at a date, then estimates at each later report
 * of an order, but its last one, with what was known at that moment.
 */
public final class Backtest {
    /** An order that reported so shortly before the log's end may go on behind it. */
    private static final int UNCERTAIN_DAYS = 3;

    private Backtest() {}

    /** One judged report. */
    public record Judged(PastReport report, Estimate estimate, double actualDays, double baselineDays) {
        double error() {
            return Math.abs(estimate.p50Days() - actualDays);
        }
    }

    /** All judged reports, as they came in. */
    public record Result(List<Judged> judged) {

        public double meanError() {
            return judged.stream().mapToDouble(Judged::error).average().orElse(Double.NaN);
        }

        public double medianError() {
            double[] errors =
                    judged.stream().mapToDouble(Judged::error).sorted().toArray();
            int half = errors.length / 2;
            return errors.length == 0
                    ? Double.NaN
                    : errors.length % 2 == 1 ? errors[half] : (errors[half - 1] + errors[half]) / 2;
        }

        /** The share of reports whose order was done within the bound. */
        public double coverage() {
            return judged.stream()
                    .mapToDouble(one -> one.actualDays() <= one.estimate().p90Days() ? 1 : 0)
                    .average()
                    .orElse(Double.NaN);
        }

        public double baselineError() {
            return judged.stream()
                    .mapToDouble(one -> Math.abs(one.baselineDays() - one.actualDays()))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    public static Result run(Collection<PastReport> reports, LocalDate trainUntil) {
        LocalDateTime date = trainUntil.atStartOfDay();
        List<Moment> moments = Moments.of(reports);
        Map<String, Moment> last = new HashMap<>();
        moments.forEach(moment -> last.put(moment.order(), moment));
        if (moments.isEmpty() || !moments.getFirst().at().isBefore(date)) {
            return new Result(List.of());
        }
        LocalDateTime certain = moments.getLast().at().minusDays(UNCERTAIN_DAYS);
        CompletionModel model = CompletionModel.learn(reports, date);
        Baseline baseline = new Baseline(moments, last, date);
        List<Judged> judged = new ArrayList<>();
        for (Moment moment : moments) {
            Moment end = last.getOrDefault(moment.order(), moment);
            if (!moment.at().isBefore(date) && !moment.isSame(end) && end.at().isBefore(certain)) {
                double actual = Days.between(moment.at(), end.at());
                judged.add(new Judged(moment.report(), model.estimate(moment), actual, baseline.estimate(moment)));
            }
        }
        return new Result(List.copyOf(judged));
    }
}
