package dev.flowcard.planning;

import dev.flowcard.plan.scheduling.Machine;
import dev.flowcard.plan.scheduling.Machine.Closed;
import dev.flowcard.plant.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a work unit does not work, in minutes from the beginning of a schedule. */
final class ClosedTimes {
    /** As far as calendars are looked at; beyond that everything counts as open. */
    private static final Duration HORIZON = Duration.ofDays(180);

    private final Instant base;

    ClosedTimes(Instant base) {
        this.base = base;
    }

    Machine machine(String number, WorkCalendar calendar, List<Stretch> open, List<Stretch> down) {
        List<Closed> closed = calendar.aroundTheClock() ? List.of() : closed(calendar);
        for (Stretch stretch : open) {
            closed = without(closed, stretch);
        }
        for (Stretch stretch : down) {
            closed = with(closed, stretch);
        }
        return new Machine(number, closed);
    }

    /** From one minute to before another. */
    record Stretch(long from, long to) {}

    Stretch stretch(Instant from, Instant to) {
        return new Stretch(Math.max(0, minutes(from)), Math.max(0, minutes(to)));
    }

    private List<Closed> closed(WorkCalendar calendar) {
        List<Closed> closed = new ArrayList<>();
        long open = 0;
        for (WorkCalendar.Stretch stretch : calendar.stretches(base, base.plus(HORIZON))) {
            long from = Math.max(0, minutes(stretch.start()));
            if (from > open) {
                closed.add(new Closed(open, from));
            }
            open = Math.max(open, minutes(stretch.end()));
        }
        long end = HORIZON.toMinutes();
        if (open < end) {
            closed.add(new Closed(open, end));
        }
        return closed;
    }

    private static List<Closed> without(List<Closed> closed, Stretch open) {
        List<Closed> left = new ArrayList<>();
        for (Closed each : closed) {
            add(left, each.from(), Math.min(each.to(), open.from()));
            add(left, Math.max(each.from(), open.to()), each.to());
        }
        return left;
    }

    private static List<Closed> with(List<Closed> closed, Stretch down) {
        List<Closed> all = new ArrayList<>(without(closed, down));
        add(all, down.from(), down.to());
        all.sort(java.util.Comparator.comparingLong(Closed::from));
        return all;
    }

    private static void add(List<Closed> closed, long from, long to) {
        if (from < to) {
            closed.add(new Closed(from, to));
        }
    }

    private long minutes(Instant at) {
        return Duration.between(base, at).toMinutes();
    }
}
