package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What anybody could say: the mean remaining time by last activity over the orders finished before the date. */
final class Baseline {
    private final Map<String, Mean> byActivity = new HashMap<>();
    private final Mean all = new Mean();

    /**
     * @param moments of the whole log
     * @param last each order's last moment
     */
    Baseline(List<Moment> moments, Map<String, Moment> last, LocalDateTime date) {
        for (Moment moment : moments) {
            Moment end = last.get(moment.order());
            if (end != null && !moment.isSame(end) && end.at().isBefore(date)) {
                double days = Days.between(moment.at(), end.at());
                byActivity
                        .computeIfAbsent(moment.report().activity(), activity -> new Mean())
                        .add(days);
                all.add(days);
            }
        }
    }

    double estimate(Moment moment) {
        return byActivity.getOrDefault(moment.report().activity(), all).value();
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }
}
