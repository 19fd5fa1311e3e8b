package dev.flowcard.progress.flow;

import dev.flowcard.plant.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When one work unit worked. Reports that lie over each other (several people, several cards) count once; outside its calendar none does. */
final class BusyTimes {
    private final WorkCalendar calendar;
    private final List<Span> spans;

    BusyTimes(WorkCalendar calendar, List<Span> reported) {
        this.calendar = calendar;
        this.spans = merged(reported);
    }

    /** From one moment to another. */
    record Span(Instant from, Instant to) {}

    private static List<Span> merged(List<Span> reported) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                reported.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                merged.add(span);
            } else if (span.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return merged;
    }

    Duration capacity(Instant from, Instant to) {
        return calendar.workingTime(from, to);
    }

    Duration busy(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Span span : spans) {
            if (span.to().isAfter(from) && span.from().isBefore(to)) {
                Instant begin = span.from().isAfter(from) ? span.from() : from;
                sum = sum.plus(calendar.workingTime(begin, span.to().isBefore(to) ? span.to() : to));
            }
        }
        return sum;
    }
}
