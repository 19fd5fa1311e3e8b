package dev.flowcard.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * When a work centre or a work unit works: a pure function of what unit, centre and plant say, and of the plant's zone. Without
 * any rule it works around the clock. Shifts may cross midnight; breaks are not time; hours that two shifts share count once; a
 * change of the clock makes its night longer or shorter. While a unit is planned to stand there is a shift, and no work.
 */
public final class WorkCalendar {
    /** Nobody plans further; a calendar that is closed for longer never opens. */
    private static final int FARTHEST_DAYS = 3_660;

    static final int DAY_MINUTES = 24 * 60;

    private final CalendarLevels levels;
    private final List<Stretch> down;
    private final ZoneId zone;
    private final Map<LocalDate, List<Stretch>> known = new ConcurrentHashMap<>();

    public WorkCalendar(List<CalendarRule> rules, ZoneId zone) {
        this(Map.of(CalendarScope.CENTER, rules), List.of(), zone);
    }

    /** @param down when it is planned to stand */
    public WorkCalendar(Map<CalendarScope, List<CalendarRule>> rules, List<Stretch> down, ZoneId zone) {
        this.levels = new CalendarLevels(rules);
        this.down = List.copyOf(down);
        this.zone = zone;
    }

    private WorkCalendar(CalendarLevels levels, List<Stretch> down, ZoneId zone) {
        this.levels = levels;
        this.down = List.copyOf(down);
        this.zone = zone;
    }

    /** The same, standing still for a while more. */
    public WorkCalendar standing(Instant from, Instant to) {
        List<Stretch> more = new ArrayList<>(down);
        more.add(new Stretch(from, to));
        return new WorkCalendar(levels, more, zone);
    }

    /** When it is planned to stand, if it stands so at this moment, until then. */
    public Optional<Instant> standsUntil(Instant now) {
        return down.stream()
                .filter(stretch ->
                        !stretch.start().isAfter(now) && stretch.end().isAfter(now))
                .map(Stretch::end)
                .max(Comparator.naturalOrder());
    }

    /** A stretch of time in which there is work. */
    public record Stretch(Instant start, Instant end) {
        public Duration within(Instant from, Instant to) {
            Instant begin = start.isAfter(from) ? start : from;
            Instant finish = end.isBefore(to) ? end : to;
            return begin.isBefore(finish) ? Duration.between(begin, finish) : Duration.ZERO;
        }

        /** What is left of it beside another. */
        private Stream<Stretch> without(Stretch other) {
            return Stream.of(new Stretch(start, earlier(end, other.start)), new Stretch(later(start, other.end), end))
                    .filter(left -> left.start.isBefore(left.end));
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }
    }

    public boolean aroundTheClock() {
        return levels.isEmpty() && down.isEmpty();
    }

    /** Working time between two instants; zero where {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        if (aroundTheClock()) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = day(to);
        for (LocalDate day = day(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                sum = sum.plus(stretch.within(from, to));
            }
        }
        return sum;
    }

    /** When there is work between two instants, in order; stretches reach beyond them where work does. */
    public List<Stretch> stretches(Instant from, Instant to) {
        if (aroundTheClock()) {
            return List.of(new Stretch(from, to));
        }
        return day(from)
                .minusDays(1)
                .datesUntil(day(to).plusDays(1))
                .flatMap(day -> stretches(day).stream())
                .filter(stretch ->
                        stretch.end().isAfter(from) && stretch.start().isBefore(to))
                .sorted(Comparator.comparing(Stretch::start))
                .toList();
    }

    /** When that much working time has passed; empty where the calendar never opens again. */
    public Optional<Instant> add(Instant start, Duration working) {
        if (aroundTheClock()) {
            return Optional.of(start.plus(working));
        }
        Duration left = working;
        LocalDate first = day(start).minusDays(1);
        for (int i = 0; i < FARTHEST_DAYS; i++) {
            for (Stretch stretch : stretches(first.plusDays(i))) {
                Duration here = stretch.within(start, Instant.MAX);
                if (!here.isZero() && here.compareTo(left) >= 0) {
                    return Optional.of((stretch.start().isAfter(start) ? stretch.start() : start).plus(left));
                }
                left = left.minus(here);
            }
        }
        return Optional.empty();
    }

    /** The shift that runs at an instant; around the clock the whole day is one. */
    public Optional<ShiftSpan> shiftAt(Instant at) {
        LocalDate day = day(at);
        return List.of(day, day.minusDays(1)).stream()
                .flatMap(d -> shifts(d).stream())
                .filter(s -> s.contains(at))
                .findFirst();
    }

    /** The day to which an instant belongs: a shift that crosses midnight belongs to the day on which it began. */
    public LocalDate dayOf(Instant at) {
        return shiftAt(at).map(ShiftSpan::day).orElseGet(() -> day(at));
    }

    /** The day to which work belongs: what ends with the shift belongs to it. */
    public LocalDate dayOf(Instant start, Instant end) {
        return dayOf(end.isAfter(start) ? end.minusMillis(1) : end);
    }

    /** The shifts that begin on a day, in order. */
    public List<ShiftSpan> shifts(LocalDate day) {
        return day(day).shifts().stream()
                .map(rule -> span(day, rule))
                .sorted(Comparator.comparing(ShiftSpan::start))
                .toList();
    }

    /** Working time of the shifts that begin on a day. */
    public Duration capacity(LocalDate day) {
        return stretches(day).stream()
                .map(stretch -> Duration.between(stretch.start(), stretch.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Of which kind a day is, and who says so. */
    public CalendarDay day(LocalDate day) {
        return levels.on(day);
    }

    private ShiftSpan span(LocalDate day, CalendarRule rule) {
        int from = java.util.Objects.requireNonNull(rule.from());
        int to = java.util.Objects.requireNonNull(rule.to());
        List<ShiftSpan.Pause> breaks = rule.breaks().stream()
                .map(b -> new ShiftSpan.Pause(at(day, b.from()), at(day, b.to())))
                .sorted(Comparator.comparing(ShiftSpan.Pause::start))
                .toList();
        return new ShiftSpan(day, rule.shift(), at(day, from), at(day, to), breaks);
    }

    private List<Stretch> stretches(LocalDate day) {
        return known.computeIfAbsent(day, this::worked);
    }

    /** What is worked in the shifts of a day, without what the day before still works, and while nothing is planned to stand. */
    private List<Stretch> worked(LocalDate day) {
        List<Stretch> worked = new ArrayList<>();
        List<Stretch> taken = new ArrayList<>(written(day.minusDays(1)));
        taken.addAll(down);
        for (Stretch stretch : written(day)) {
            worked.addAll(without(List.of(stretch), taken));
            taken.add(stretch);
        }
        worked.sort(Comparator.comparing(Stretch::start));
        return worked;
    }

    private static List<Stretch> without(List<Stretch> stretches, List<Stretch> taken) {
        List<Stretch> left = stretches;
        for (Stretch each : taken) {
            left = left.stream().flatMap(stretch -> stretch.without(each)).toList();
        }
        return left;
    }

    /** The shifts of a day as its rules say them, without their breaks. */
    private List<Stretch> written(LocalDate day) {
        List<Stretch> stretches = new ArrayList<>();
        for (ShiftSpan shift : shifts(day)) {
            Instant from = shift.start();
            for (ShiftSpan.Pause pause : shift.breaks()) {
                stretches.add(new Stretch(from, pause.start()));
                from = pause.end().isAfter(from) ? pause.end() : from;
            }
            stretches.add(new Stretch(from, shift.end()));
        }
        return stretches.stream().filter(s -> s.start().isBefore(s.end())).toList();
    }

    /** Clock time, as the wall shows it: a night in which the clock is put back is an hour longer. */
    private Instant at(LocalDate day, int minute) {
        return day.plusDays(minute / DAY_MINUTES)
                .atTime(minute % DAY_MINUTES / 60, minute % 60)
                .atZone(zone)
                .toInstant();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
