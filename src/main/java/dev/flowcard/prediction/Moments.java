package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the reports in the order in which they came in: no moment knows of a later one. */
final class Moments {
    private static final double MOST_PROGRESS = 1.5;

    private final Map<String, Past> orders = new HashMap<>();

    private Moments() {}

    static List<Moment> of(Collection<PastReport> reports) {
        Moments moments = new Moments();
        List<Moment> made = new ArrayList<>();
        reports.stream().sorted(PastReport.AS_THEY_CAME_IN).forEach(report -> made.add(moments.next(report)));
        return made;
    }

    private Moment next(PastReport report) {
        Past past = orders.computeIfAbsent(report.order(), order -> new Past(report.start()));
        past.first = report.start().isBefore(past.first) ? report.start() : past.first;
        past.reports++;
        double good = past.good.merge(report.operation(), report.good(), Double::sum);
        return new Moment(
                report,
                Math.max(0, Days.between(past.first, report.end())),
                Math.min(MOST_PROGRESS, good / Math.max(1, report.ordered())),
                past.reports,
                Set.copyOf(past.good.keySet()));
    }

    private static final class Past {
        private LocalDateTime first;
        private int reports;
        private final Map<String, Double> good = new HashMap<>();

        Past(LocalDateTime first) {
            this.first = first;
        }
    }
}
