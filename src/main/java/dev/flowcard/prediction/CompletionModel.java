package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.Collection;

/**
 * Estimates when orders will have their last report, from what was known at a date. It learns from the shop alone: no rate,
 * name or length of any shop is built in.
 */
final class CompletionModel {
    private final Experience experience;
    private final double factor;

    private CompletionModel(Experience experience, double factor) {
        this.experience = experience;
        this.factor = factor;
    }

    /** @param reports those that end on or after the date are not looked at */
    static CompletionModel learn(Collection<PastReport> reports, LocalDateTime date) {
        Experience experience = Experience.before(
                date,
                Moments.of(reports.stream()
                        .filter(report -> report.end().isBefore(date))
                        .toList()));
        return new CompletionModel(experience, Calibration.factor(experience, date));
    }

    Estimate estimate(Moment moment) {
        Estimate raw = experience.estimate(moment);
        return new Estimate(raw.p50Days(), Math.max(raw.p50Days(), raw.p90Days() * factor));
    }
}
