package dev.flowcard.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void what_breaks_down_works_on_afterwards() {
        Instant noon = at(SHANGHAI, "2026-11-24T12:00");
        var calendar = new WorkCalendar(List.of(), SHANGHAI).standing(noon, noon.plusSeconds(7_200));

        assertThat(calendar.workingTime(noon.minusSeconds(3_600), noon.plusSeconds(10_800)))
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.add(noon, Duration.ofMinutes(10))).contains(noon.plusSeconds(7_800));
        assertThat(calendar.standsUntil(noon)).contains(noon.plusSeconds(7_200));
        assertThat(calendar.standsUntil(noon.plusSeconds(7_200))).isEmpty();
    }

    @Example
    void without_any_rule_every_minute_counts() {
        var calendar = new WorkCalendar(List.of(), SHANGHAI);
        assertThat(calendar.workingTime(at(SHANGHAI, "2026-11-23T00:00"), at(SHANGHAI, "2026-11-25T06:00")))
                .isEqualTo(Duration.ofHours(54));
    }

    @Example
    void what_ends_with_the_night_shift_belongs_to_the_day_on_which_it_began() {
        var calendar = new WorkCalendar(twoShifts(), SHANGHAI);
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(calendar.dayOf(at(SHANGHAI, "2026-11-24T02:00"))).isEqualTo(monday);
        assertThat(calendar.dayOf(at(SHANGHAI, "2026-11-24T07:00"), at(SHANGHAI, "2026-11-24T08:00")))
                .isEqualTo(monday);
        assertThat(calendar.dayOf(at(SHANGHAI, "2026-11-24T08:00"))).isEqualTo(monday.plusDays(1));
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

    private static CalendarRule closed(String day) {
        return new CalendarRule(day, null, null, null, List.of());
    }

    private static CalendarRule overtime(String day, int from, int to) {
        return new CalendarRule(day, CalendarRule.Kind.OVERTIME, from, to, null, List.of(), null, null);
    }

    private static CalendarRule makeUp(String day, DayOfWeek as) {
        return new CalendarRule(day, CalendarRule.Kind.MAKE_UP, null, null, null, List.of(), as, "调休");
    }

    /** A plant from Monday to Friday 8 to 16, a work centre on Saturdays too, a unit without a word of its own. */
    private static Map<CalendarScope, List<CalendarRule>> scopes(
            List<CalendarRule> plant, List<CalendarRule> center, List<CalendarRule> unit) {
        List<CalendarRule> week = new ArrayList<>(plant);
        WEEK.subList(0, 5).forEach(day -> week.add(new CalendarRule(day, 480, 960, null, List.of())));
        return Map.of(CalendarScope.PLANT, week, CalendarScope.CENTER, center, CalendarScope.UNIT, unit);
    }

    private static CalendarDay.Type type(Map<CalendarScope, List<CalendarRule>> scopes, String date) {
        return new WorkCalendar(scopes, List.of(), SHANGHAI)
                .day(LocalDate.parse(date))
                .type();
    }

    private static long minutes(Map<CalendarScope, List<CalendarRule>> scopes, String date) {
        return new WorkCalendar(scopes, List.of(), SHANGHAI)
                .capacity(LocalDate.parse(date))
                .toMinutes();
    }

    @Example
    void a_holiday_of_the_plant_closes_a_centre_with_a_week_of_its_own_unless_the_centre_says_otherwise() {
        List<CalendarRule> own = List.of(new CalendarRule("THURSDAY", 0, 1440, null, List.of()));
        var holiday = scopes(List.of(closed("2026-10-01")), own, List.of());
        assertThat(type(holiday, "2026-10-01")).isEqualTo(CalendarDay.Type.HOLIDAY);
        assertThat(minutes(holiday, "2026-10-08")).isEqualTo(1440);
        List<CalendarRule> open = new ArrayList<>(own);
        open.add(new CalendarRule("2026-10-01", 480, 720, null, List.of()));
        var insists = scopes(List.of(closed("2026-10-01")), open, List.of());
        assertThat(type(insists, "2026-10-01")).isEqualTo(CalendarDay.Type.SPECIAL);
        assertThat(minutes(insists, "2026-10-01")).isEqualTo(240);
    }

    @Example
    void a_make_up_day_has_the_hours_that_each_place_works_on_that_weekday() {
        var plant = List.of(makeUp("2026-10-10", DayOfWeek.WEDNESDAY));
        assertThat(minutes(scopes(plant, List.of(), List.of()), "2026-10-10")).isEqualTo(480);
        var center = List.of(new CalendarRule("WEDNESDAY", 480, 1200, null, List.of()));
        assertThat(minutes(scopes(plant, center, List.of()), "2026-10-10")).isEqualTo(720);
        assertThat(type(scopes(plant, center, List.of()), "2026-10-10")).isEqualTo(CalendarDay.Type.MAKE_UP);
        assertThat(type(scopes(plant, center, List.of()), "2026-10-17")).isEqualTo(CalendarDay.Type.REST);
    }

    @Example
    void overtime_comes_on_top_and_counts_hours_that_are_worked_already_once() {
        var unit = List.of(overtime("2026-11-24", 900, 1080));
        assertThat(minutes(scopes(List.of(), List.of(), unit), "2026-11-24")).isEqualTo(480 + 120);
        assertThat(minutes(scopes(List.of(closed("2026-11-24")), List.of(), unit), "2026-11-24"))
                .isEqualTo(180);
        assertThat(minutes(scopes(unit, List.of(), List.of(closed("2026-11-24"))), "2026-11-24"))
                .isZero();
        var night = List.of(
                new CalendarRule("FRIDAY", 1200, DAY + 480, "night", List.of()), overtime("2026-11-28", 360, 720));
        assertThat(minutes(scopes(List.of(), night, List.of()), "2026-11-28")).isEqualTo(240);
    }

    @Example
    void who_has_a_holiday_and_no_week_works_around_the_clock_on_other_days() {
        var calendar = new WorkCalendar(List.of(closed("2026-10-01")), SHANGHAI);
        assertThat(calendar.capacity(LocalDate.parse("2026-10-01"))).isZero();
        assertThat(calendar.capacity(LocalDate.parse("2026-10-02"))).isEqualTo(Duration.ofDays(1));
        var dated = new WorkCalendar(List.of(new CalendarRule("2026-10-02", 480, 960, null, List.of())), SHANGHAI);
        assertThat(dated.capacity(LocalDate.parse("2026-10-03"))).isZero();
    }

    @Example
    void while_a_unit_is_planned_to_stand_there_is_a_shift_and_no_work() {
        var down =
                List.of(new WorkCalendar.Stretch(at(SHANGHAI, "2026-11-24T10:00"), at(SHANGHAI, "2026-11-24T13:00")));
        var calendar = new WorkCalendar(scopes(List.of(), List.of(), List.of()), down, SHANGHAI);
        assertThat(calendar.capacity(LocalDate.parse("2026-11-24"))).isEqualTo(Duration.ofHours(5));
        assertThat(calendar.shiftAt(at(SHANGHAI, "2026-11-24T11:00"))).isPresent();
        assertThat(calendar.add(at(SHANGHAI, "2026-11-24T09:00"), Duration.ofHours(2)))
                .contains(at(SHANGHAI, "2026-11-24T14:00"));
        var always = new WorkCalendar(Map.of(), down, SHANGHAI);
        assertThat(always.capacity(LocalDate.parse("2026-11-24"))).isEqualTo(Duration.ofHours(21));
    }

    @Example
    void a_night_shift_that_begins_or_ends_in_the_hour_that_is_skipped_or_comes_twice_still_has_both_ends() {
        var rules = List.of(
                new CalendarRule("SATURDAY", 22 * 60, DAY + 150, "late", List.of()),
                new CalendarRule("SUNDAY", 150, 600, "early", List.of()));
        var calendar = new WorkCalendar(rules, BERLIN);
        // 2026-03-29 has no 02:30; what ends and what begins there meet at 03:30
        assertThat(calendar.capacity(LocalDate.parse("2026-03-28"))).isEqualTo(Duration.ofMinutes(270));
        assertThat(calendar.capacity(LocalDate.parse("2026-03-29"))).isEqualTo(Duration.ofMinutes(390));
        // 2026-10-25 has it twice: the first one ends the shift, and the hour that comes again is the next one's
        assertThat(calendar.capacity(LocalDate.parse("2026-10-24"))).isEqualTo(Duration.ofMinutes(270));
        assertThat(calendar.capacity(LocalDate.parse("2026-10-25"))).isEqualTo(Duration.ofMinutes(510));
        assertThat(calendar.shiftAt(at(BERLIN, "2026-03-29T03:10"))
                        .orElseThrow()
                        .name())
                .isEqualTo("late");
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
        return Combinators.combine(week, Arbitraries.of(SHANGHAI, BERLIN))
                .as((rules, zone) -> new WorkCalendar(rules, zone));
    }
}
