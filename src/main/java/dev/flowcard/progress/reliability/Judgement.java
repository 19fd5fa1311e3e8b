package dev.flowcard.progress.reliability;

import dev.flowcard.progress.reliability.Reliability.Group;
import dev.flowcard.progress.reliability.Reliability.Miss;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges operations and orders by the plan that was in force when they were due. */
record Judgement(Instant from, Instant to, Duration tolerance, Grouping by, ZoneId zone) {
    private static final Duration DAILY = Duration.ofDays(31);

    /** What happened at the start or the end of something, and to which group it belongs. */
    private record Told(String group, Punctuality how) {}

    Reliability of(List<Due> all) {
        List<Told> starts = told(all.stream(), Due::plannedStart, Due::actualStart);
        List<Told> finishes = told(all.stream(), Due::plannedFinish, Due::over);
        List<Told> orders = told(orders(all).stream(), Due::plannedFinish, Due::complete);
        Map<String, Group> groups = new TreeMap<>();
        Stream.of(starts, finishes, orders)
                .flatMap(List::stream)
                .map(Told::group)
                .distinct()
                .forEach(key -> groups.put(key, group(key, in(key, starts), in(key, finishes), in(key, orders))));
        Group total = new Group("", share(starts), share(finishes), share(orders));
        return new Reliability(from, to, tolerance, total, List.copyOf(groups.values()), misses(all));
    }

    private interface Moment {
        @Nullable
        Instant of(Due due);
    }

    private List<Told> told(Stream<Due> all, Function<Due, Instant> planned, Moment actual) {
        return all.filter(due -> isIn(planned.apply(due)))
                .map(due -> new Told(key(due, planned.apply(due)), how(planned.apply(due), actual.of(due))))
                .toList();
    }

    private boolean isIn(Instant planned) {
        return !planned.isBefore(from) && planned.isBefore(to);
    }

    private Punctuality how(Instant planned, @Nullable Instant actual) {
        return Punctuality.of(planned, actual, tolerance, to);
    }

    private String key(Due due, Instant planned) {
        return switch (by) {
            case WORK_CENTER -> due.center().number();
            case LINE -> due.line();
            case ORDER_TYPE -> due.type();
            case PERIOD -> day(planned).toString();
        };
    }

    private LocalDate day(Instant planned) {
        LocalDate day = planned.atZone(zone).toLocalDate();
        return Duration.between(from, to).compareTo(DAILY) > 0 ? day.with(DayOfWeek.MONDAY) : day;
    }

    private static List<Told> in(String key, List<Told> all) {
        return all.stream().filter(t -> t.group().equals(key)).toList();
    }

    private static Share share(Collection<Told> told) {
        return Share.of(told.stream().map(Told::how).toList());
    }

    private Group group(String key, List<Told> starts, List<Told> finishes, List<Told> orders) {
        boolean whole = by == Grouping.ORDER_TYPE || by == Grouping.PERIOD;
        return new Group(key, share(starts), share(finishes), whole ? share(orders) : null);
    }

    /** Each order as if it were one operation: from its first to its last, over when all its work orders are. */
    private static Collection<Due> orders(List<Due> all) {
        return all.stream()
                .collect(Collectors.toMap(Due::ordered, due -> due, Judgement::last))
                .values();
    }

    private static Due last(Due one, Due other) {
        Due later = one.plannedFinish().isBefore(other.plannedFinish()) ? other : one;
        return later.complete(latest(one.complete(), other.complete()));
    }

    /** Open as long as one of the two is. */
    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private List<Miss> misses(List<Due> all) {
        List<Miss> misses = new ArrayList<>();
        for (Due due : all) {
            Punctuality start = judged(due.plannedStart(), due.actualStart());
            Punctuality finish = judged(due.plannedFinish(), due.over());
            if (isOff(start) || isOff(finish)) {
                Instant planned = isOff(finish) ? due.plannedFinish() : due.plannedStart();
                Instant actual = isOff(finish) ? due.over() : due.actualStart();
                misses.add(new Miss(due, key(due, planned), start, finish, off(planned, actual)));
            }
        }
        misses.sort(Comparator.comparing((Miss m) -> -Math.abs(m.offMinutes()))
                .thenComparing(m -> m.due().workOrder())
                .thenComparing(m -> m.due().sequence()));
        return misses;
    }

    private Punctuality judged(Instant planned, @Nullable Instant actual) {
        return isIn(planned) ? how(planned, actual) : Punctuality.OPEN;
    }

    private static boolean isOff(Punctuality how) {
        return how == Punctuality.EARLY || how == Punctuality.LATE;
    }

    /** What has not happened is as late as the moment we look from. */
    private long off(Instant planned, @Nullable Instant actual) {
        Instant then = Objects.requireNonNullElse(actual, to);
        return Duration.between(planned, then.isAfter(to) ? to : then).toMinutes();
    }
}
