package dev.flowcard.plant;

import dev.flowcard.plant.CalendarRule.Kind;
import dev.flowcard.shared.Problem;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a day shall be.
 *
 * @param kind null: nothing of its own
 * @param worksAs only of a make-up day
 * @param shifts only of shifts and overtime
 */
public record DayChange(
        @Nullable Kind kind,
        @Nullable DayOfWeek worksAs,
        @Nullable String note,
        List<Times> shifts) {
    private static final int LONGEST_NOTE = 120;
    private static final int LONGEST_SHIFT = 60;

    public static final DayChange NOTHING = new DayChange(null, null, null, List.of());

    /** A shift as people write it: {@code 20:00}, {@code 08:00}, {@code 00:00-00:45;04:00-04:15}. */
    public record Times(@Nullable String shift, String from, String to, String breaks) {}

    List<CalendarRule> rules(String day) {
        check(day);
        if (kind == null) {
            return List.of();
        }
        return switch (kind) {
            case CLOSED -> List.of(new CalendarRule(day, kind, null, null, null, List.of(), null, note));
            case MAKE_UP -> List.of(new CalendarRule(day, kind, null, null, null, List.of(), worksAs, note));
            case SHIFT, OVERTIME -> worked(day, kind);
        };
    }

    private void check(String day) {
        if (!ShiftText.isDay(day)) {
            throw invalid("days", "plant.import.day", day);
        }
        if (ShiftText.isWeekday(day) && (kind == Kind.MAKE_UP || kind == Kind.OVERTIME)) {
            throw invalid("kind", "plant.import.dates-only", kind.name());
        }
        if (kind == Kind.MAKE_UP && worksAs == null) {
            throw invalid("worksAs", "plant.import.works-as");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw invalid("note", "plant.calendar.note", LONGEST_NOTE);
        }
    }

    private List<CalendarRule> worked(String day, Kind worked) {
        if (shifts.isEmpty()) {
            throw invalid("shifts", "plant.calendar.shifts");
        }
        List<CalendarRule> rules = new ArrayList<>();
        for (Times times : shifts) {
            CalendarRule rule = rule(day, worked, times);
            if (rules.stream().anyMatch(rule::contradicts)) {
                throw invalid("from", "plant.import.overlap");
            }
            rules.add(rule);
        }
        return rules;
    }

    private CalendarRule rule(String day, Kind worked, Times times) {
        String name = times.shift() == null || times.shift().isBlank()
                ? null
                : times.shift().strip();
        if (name != null && name.length() > LONGEST_SHIFT) {
            throw invalid("shift", "plant.calendar.note", LONGEST_SHIFT);
        }
        Optional<ShiftText.Span> span = ShiftText.span(times.from(), times.to(), times.breaks(), (field, key, args) -> {
            throw invalid(field, key, args);
        });
        return span.map(s -> new CalendarRule(day, worked, s.from(), s.to(), name, s.breaks(), null, note))
                .orElseThrow();
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "plant.calendar.invalid")
                .field(field, key, args);
    }
}
