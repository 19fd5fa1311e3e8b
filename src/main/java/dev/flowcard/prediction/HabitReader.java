package dev.flowcard.prediction;

import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.prediction.engine.Habits;
import dev.flowcard.prediction.engine.Observation;
import dev.flowcard.production.DoneOperation;
import dev.flowcard.production.OperationHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns from the finished operations of the last half year; a quarter of an hour later it learns again. */
@Component
class HabitReader {
    private static final Duration PAST = Duration.ofDays(183);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final OperationHistory history;
    private final WorkCalendars calendars;
    private final Clock clock;
    private volatile @Nullable Learnt learnt;

    HabitReader(OperationHistory history, WorkCalendars calendars, Clock clock) {
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Learnt(Instant at, Habits habits) {}

    Habits habits() {
        Learnt last = learnt;
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Learnt(now, learn(now.minus(PAST)));
            learnt = last;
        }
        return last.habits();
    }

    private Habits learn(Instant since) {
        return Habits.learn(history.finishedSince(since).stream()
                .map(done -> Lessons.of(done, calendar(done)))
                .toList());
    }

    private WorkCalendar calendar(DoneOperation done) {
        return calendars.of(done.workCenter(), done.unit());
    }

    /** What one operation teaches. */
    static final class Lessons {
        /** Beyond these bounds it was not measured but booked afterwards, or forgotten. */
        private static final double LEAST = 0.1;

        private static final double MOST = 10;
        private static final double SECONDS = 60;

        private Lessons() {}

        static Observation of(DoneOperation done, WorkCalendar calendar) {
            return new Observation(
                    done.product().value(),
                    done.unit() == null ? null : done.unit().value(),
                    done.workCenter().value(),
                    ratio(done, calendar),
                    waiting(done, calendar));
        }

        private static @Nullable Double ratio(DoneOperation done, WorkCalendar calendar) {
            double standard = done.standardMinutes().doubleValue();
            double actual = done.spans().stream()
                    .mapToDouble(span -> worked(span, calendar))
                    .sum();
            double ratio = standard == 0 ? 0 : actual / standard;
            return ratio < LEAST || ratio > MOST ? null : ratio;
        }

        /** Who worked outside the calendar worked all the same. */
        private static double worked(DoneOperation.Span span, WorkCalendar calendar) {
            Duration within = calendar.workingTime(span.from(), span.to());
            Duration worked = within.isZero() ? Duration.between(span.from(), span.to()) : within;
            return worked.toSeconds() / SECONDS;
        }

        private static @Nullable Double waiting(DoneOperation done, WorkCalendar calendar) {
            if (done.arrived() == null) {
                return null;
            }
            Instant there = done.arrived().isAfter(done.start()) ? done.start() : done.arrived();
            Instant planned = done.plannedStart();
            Instant ready = planned == null || planned.isBefore(there) ? there : planned;
            return done.start().isBefore(ready)
                    ? -calendar.workingTime(done.start(), ready).toSeconds() / SECONDS
                    : calendar.workingTime(ready, done.start()).toSeconds() / SECONDS;
        }
    }
}
