package dev.flowcard.prediction;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * By how much the ninety-per-cent bound would have had to be wider or tighter in the past weeks, had it been given then from
 * what was known then. Few orders tell, so only half of it (on a logarithmic scale) is believed.
 */
final class Calibration {
    private static final List<Integer> WEEKS_BACK = List.of(1, 2);
    private static final Duration LEAST_HISTORY = Duration.ofDays(7);
    private static final int LEAST_MOMENTS = 50;
    private static final double LEAST_BOUND = 0.5;
    private static final double TIGHTEST = 0.5;
    private static final double WIDEST = 2;

    private Calibration() {}

    static double factor(Experience experience, LocalDateTime date) {
        if (experience.isEmpty()) {
            return 1;
        }
        Spans ratios = new Spans();
        for (int weeks : WEEKS_BACK) {
            addRatios(ratios, experience, date.minusWeeks(weeks));
        }
        return ratios.isEmpty()
                ? 1
                : Math.sqrt(Math.clamp(ratios.quantileOfEnding(0.9, source -> 1), TIGHTEST, WIDEST));
    }

    private static void addRatios(Spans ratios, Experience experience, LocalDateTime then) {
        List<Moment> known = experience.known();
        if (then.isBefore(known.getFirst().at().plus(LEAST_HISTORY))) {
            return;
        }
        Experience past = Experience.before(then, known);
        int first = past.known().size();
        if (known.size() - first < LEAST_MOMENTS) {
            return;
        }
        for (int i = first; i < known.size(); i++) {
            if (!experience.isLast(known.get(i))) {
                double bound = past.estimate(known.get(i)).p90Days();
                experience.addTo(ratios, i, Math.max(LEAST_BOUND, bound));
            }
        }
    }
}
