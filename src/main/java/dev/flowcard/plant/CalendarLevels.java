package dev.flowcard.plant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the scopes say of a day, the nearest first. A date of any scope wins over the weekdays of all; among dates, and among
 * weeks as a whole, the nearest scope wins. Overtime comes on top, unless a nearer scope has said what the date is.
 */
final class CalendarLevels {
    private static final List<CalendarRule> WHOLE_DAY =
            List.of(new CalendarRule("", 0, WorkCalendar.DAY_MINUTES, null, List.of()));

    private final Map<CalendarScope, Map<String, List<CalendarRule>>> levels = new EnumMap<>(CalendarScope.class);
    private final boolean weekless;

    CalendarLevels(Map<CalendarScope, List<CalendarRule>> rules) {
        rules.forEach((scope, said) -> {
            if (!said.isEmpty()) {
                levels.put(scope, said.stream().collect(Collectors.groupingBy(CalendarRule::day)));
            }
        });
        this.weekless = levels.values().stream().noneMatch(CalendarLevels::hasWeek) && !livesByDates();
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** Who lists the dates on which there is work does not work on others. */
    private boolean livesByDates() {
        return levels.entrySet().stream()
                .filter(level -> level.getKey() != CalendarScope.PLANT)
                .flatMap(level -> level.getValue().values().stream())
                .anyMatch(rules -> rules.stream().anyMatch(CalendarRule::opens));
    }

    CalendarDay on(LocalDate date) {
        for (var level : levels.entrySet()) {
            List<CalendarRule> said = level.getValue().getOrDefault(date.toString(), List.of());
            if (!said.isEmpty()) {
                return with(of(said, true), level.getKey(), base(level.getKey(), date));
            }
        }
        return week(date.getDayOfWeek());
    }

    /** What holds on a date without overtime, from a scope on. */
    private CalendarDay base(CalendarScope nearest, LocalDate date) {
        for (var level : levels.entrySet()) {
            List<CalendarRule> said = level.getValue().getOrDefault(date.toString(), List.of());
            List<CalendarRule> base = of(said, false);
            if (level.getKey().compareTo(nearest) >= 0 && !base.isEmpty()) {
                return dated(level.getKey(), base);
            }
        }
        return week(date.getDayOfWeek());
    }

    private CalendarDay dated(CalendarScope scope, List<CalendarRule> base) {
        CalendarRule first = base.getFirst();
        return switch (first.kind()) {
            case CLOSED -> new CalendarDay(CalendarDay.Type.HOLIDAY, scope, first.note(), List.of());
            case MAKE_UP ->
                new CalendarDay(
                        CalendarDay.Type.MAKE_UP,
                        scope,
                        first.note(),
                        week(Objects.requireNonNull(first.worksAs())).shifts());
            case SHIFT, OVERTIME -> new CalendarDay(CalendarDay.Type.SPECIAL, scope, first.note(), base);
        };
    }

    private CalendarDay with(List<CalendarRule> overtime, CalendarScope scope, CalendarDay day) {
        if (overtime.isEmpty()) {
            return day;
        }
        @Nullable String note = overtime.getFirst().note();
        return new CalendarDay(
                CalendarDay.Type.OVERTIME,
                scope,
                note == null ? day.note() : note,
                Stream.concat(day.shifts().stream(), overtime.stream()).toList());
    }

    private CalendarDay week(DayOfWeek weekday) {
        for (var level : levels.entrySet()) {
            if (hasWeek(level.getValue())) {
                List<CalendarRule> shifts = level.getValue().getOrDefault(weekday.name(), List.of()).stream()
                        .filter(rule -> rule.kind() == CalendarRule.Kind.SHIFT)
                        .toList();
                return new CalendarDay(
                        shifts.isEmpty() ? CalendarDay.Type.REST : CalendarDay.Type.WORKING,
                        level.getKey(),
                        null,
                        shifts);
            }
        }
        return weekless
                ? new CalendarDay(CalendarDay.Type.WORKING, null, null, WHOLE_DAY)
                : new CalendarDay(CalendarDay.Type.REST, null, null, List.of());
    }

    private static boolean hasWeek(Map<String, List<CalendarRule>> level) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> level.containsKey(day.name()));
    }

    private static List<CalendarRule> of(List<CalendarRule> said, boolean overtime) {
        List<CalendarRule> found = new ArrayList<>(said);
        found.removeIf(rule -> (rule.kind() == CalendarRule.Kind.OVERTIME) != overtime);
        return found;
    }
}
