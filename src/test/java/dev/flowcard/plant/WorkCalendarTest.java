package dev.flowcard.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int DAY = 24 * 60;
    private static final List<String> WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    /** Day 08-20 with a meal of 40 minutes, night 20-08 with a meal at 24:00, on every day. */
    private static List<CalendarRule> twoShifts() {
        var rules = new ArrayList<CalendarRule>();
        for (String day : WEEK) {
            rules.add(new CalendarRule(day, 8 * 60, 20 * 60, "day", List.of(pause(11 * 60 + 40, 12 * 60 + 20))));
            rules.add(new CalendarRule(day, 20 * 60, DAY + 8 * 60, "night", List.of(pause(DAY, DAY + 40))));
        }
        return rules;
    }

    private static CalendarRule.Break pause(int from, int to) {
        return new CalendarRule.Break(from, to);
    }

    private static Instant at(ZoneId zone, String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }

    @Example
    void without_any_rule_every_minute_counts() {
        var calendar = new WorkCalendar(List.of(), SHANGHAI);
        assertThat(calendar.workingTime(at(SHANGHAI, "2026-11-23T00:00"), at(SHANGHAI, "2026-11-25T06:00")))
                .isEqualTo(Duration.ofHours(54));
    }

    @Example
    void a_shift_across_midnight_counts_on_both_sides_and_its_break_does_not() {
        var calendar = new WorkCalendar(twoShifts(), SHANGHAI);
        assertThat(calendar.workingTime(at(SHANGHAI, "2026-11-23T23:00"), at(SHANGHAI, "2026-11-24T01:00")))
                .isEqualTo(Duration.ofMinutes(80));
        assertThat(calendar.add(at(SHANGHAI, "2026-11-23T23:50"), Duration.ofMinutes(20)))
                .contains(at(SHANGHAI, "2026-11-24T00:50"));
    }

    @Example
    void a_shift_belongs_to_the_day_on_which_it_begins() {
        var calendar = new WorkCalendar(twoShifts(), SHANGHAI);
        var shift = calendar.shiftAt(at(SHANGHAI, "2026-11-24T07:59")).orElseThrow();
        assertThat(shift.day()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(shift.name()).isEqualTo("night");
        assertThat(calendar.shiftAt(at(SHANGHAI, "2026-11-24T08:00"))
                        .orElseThrow()
                        .name())
                .isEqualTo("day");
    }

    @Example
    void a_date_overrides_its_weekday_and_closes_what_begins_on_it_alone() {
        var rules = new ArrayList<>(twoShifts());
        rules.add(new CalendarRule("2026-11-24", null, null, null, List.of()));
        var calendar = new WorkCalendar(rules, SHANGHAI);
        // the night shift of the 23rd still runs into the closed day
        assertThat(calendar.workingTime(at(SHANGHAI, "2026-11-24T00:00"), at(SHANGHAI, "2026-11-25T00:00")))
                .isEqualTo(Duration.ofMinutes(8 * 60 - 40));
        assertThat(calendar.shiftAt(at(SHANGHAI, "2026-11-24T12:00"))).isEmpty();
    }

    @Example
    void the_night_in_which_the_clock_changes_is_shorter_or_longer() {
        var calendar = new WorkCalendar(twoShifts(), BERLIN);
        assertThat(calendar.workingTime(at(BERLIN, "2026-03-28T20:00"), at(BERLIN, "2026-03-29T08:00")))
                .isEqualTo(Duration.ofMinutes(11 * 60 - 40));
        assertThat(calendar.workingTime(at(BERLIN, "2026-10-24T20:00"), at(BERLIN, "2026-10-25T08:00")))
                .isEqualTo(Duration.ofMinutes(13 * 60 - 40));
    }

    @Example
    void a_calendar_that_never_opens_has_no_end() {
        var calendar = new WorkCalendar(List.of(new CalendarRule("MONDAY", null, null, null, List.of())), SHANGHAI);
        assertThat(calendar.add(at(SHANGHAI, "2026-11-23T08:00"), Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Property(tries = 300)
    void time_adds_up_wherever_it_is_cut(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 40_000) int first,
            @ForAll @IntRange(max = 40_000) int second) {
        Instant cut = start.plusSeconds(60L * first);
        Instant end = cut.plusSeconds(60L * second);
        assertThat(calendar.workingTime(start, cut).plus(calendar.workingTime(cut, end)))
                .isEqualTo(calendar.workingTime(start, end));
    }

    @Property(tries = 300)
    void adding_working_time_is_the_inverse_of_measuring_it(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
        calendar.add(start, Duration.ofMinutes(minutes))
                .ifPresent(end -> assertThat(calendar.workingTime(start, end)).isEqualTo(Duration.ofMinutes(minutes)));
    }

    @Property(tries = 300)
    void working_time_is_never_more_than_time_nor_less_than_nothing(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 40_000) int minutes) {
        Duration worked = calendar.workingTime(start, start.plusSeconds(60L * minutes));
        assertThat(worked).isBetween(Duration.ZERO, Duration.ofMinutes(minutes));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() / 60,
                        Instant.parse("2026-12-31T00:00:00Z").getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        Arbitrary<List<CalendarRule>> week = Arbitraries.subsetOf(WEEK)
                .flatMap(days -> Combinators.combine(
                                Arbitraries.integers().between(0, DAY - 60),
                                Arbitraries.integers().between(60, DAY),
                                Arbitraries.integers().between(0, 60))
                        .as((from, length, meal) -> days.stream()
                                .map(day -> new CalendarRule(
                                        day, from, from + length, "s", List.of(pause(from + 5, from + 5 + meal))))
                                .toList()))
                .filter(rules -> rules.stream().allMatch(rule -> rule.to() - rule.from() <= DAY));
        return Combinators.combine(week, Arbitraries.of(SHANGHAI, BERLIN)).as(WorkCalendar::new);
    }
}
