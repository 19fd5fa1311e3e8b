package dev.flowcard.plant.api;

import dev.flowcard.plant.CalendarDay;
import dev.flowcard.plant.CalendarDesk;
import dev.flowcard.plant.CalendarOwner;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.DayChange;
import dev.flowcard.plant.Downtime;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When plant, work centres and work units work, what was said of it, and what is planned to stand. */
@RestController
@RequestMapping("/api/v1")
class CalendarController {
    private static final String READERS = "isAuthenticated() and !hasAnyRole('TERMINAL','WALL')";
    private static final String PLANNERS = "hasAnyRole('PLANNER','ADMIN')";
    private static final int MOST_DAYS = 366;

    private final WorkCalendars calendars;
    private final CalendarDesk desk;
    private final Plant plant;
    private final PlantZone zone;
    private final Clock clock;

    CalendarController(WorkCalendars calendars, CalendarDesk desk, Plant plant, PlantZone zone, Clock clock) {
        this.calendars = calendars;
        this.desk = desk;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
    }

    /** A day as it holds: {@code saidBy} names the scope that decides. */
    record DayJson(
            LocalDate date,
            String type,
            @Nullable String saidBy,
            @Nullable String note,
            long workingMinutes,
            List<ShiftJson> shifts) {}

    record ShiftJson(@Nullable String name, OffsetDateTime start, OffsetDateTime end, List<PauseJson> breaks) {}

    record PauseJson(OffsetDateTime start, OffsetDateTime end) {}

    /** What one owner said; minutes from the midnight before the day. */
    record RuleJson(
            String day,
            String kind,
            @Nullable String worksAs,
            @Nullable String note,
            @Nullable String shift,
            @Nullable Integer from,
            @Nullable Integer to,
            List<CalendarRule.Break> breaks) {}

    record TimesBody(
            @Nullable String shift,
            @Nullable String from,
            @Nullable String to,
            @Nullable String breaks) {}

    record DayBody(
            @Nullable String workCenter,
            @Nullable String workUnit,
            @Nullable List<String> days,
            CalendarRule.@Nullable Kind kind,
            @Nullable DayOfWeek worksAs,
            @Nullable String note,
            @Nullable List<TimesBody> shifts) {}

    record DownBody(
            @Nullable String workUnit,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String reason,
            @Nullable Integer times) {}

    record DownJson(long id, String workUnit, OffsetDateTime from, OffsetDateTime to, String reason, String notedBy) {}

    /** Without an owner the plant's own; without dates four weeks from today. */
    @GetMapping("/calendar")
    @PreAuthorize(READERS)
    List<DayJson> days(
            @RequestParam(required = false) @Nullable String workCenter,
            @RequestParam(required = false) @Nullable String workUnit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate first = from == null ? zone.dateOf(clock.instant()) : from;
        LocalDate last = to == null ? first.plusDays(27) : to;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("to", "plant.calendar.days", MOST_DAYS);
        }
        WorkCalendar calendar = calendars.of(owner(workCenter, workUnit));
        return first.datesUntil(last.plusDays(1))
                .map(date -> json(date, calendar))
                .toList();
    }

    /** What the plant, a work centre or a work unit says itself. */
    @GetMapping("/calendar/rules")
    @PreAuthorize(READERS)
    List<RuleJson> rules(
            @RequestParam(required = false) @Nullable String workCenter,
            @RequestParam(required = false) @Nullable String workUnit) {
        return calendars.rules(owner(workCenter, workUnit)).stream()
                .map(CalendarController::json)
                .toList();
    }

    /** Says what days are; without a kind it takes back what was said of them. */
    @PutMapping("/calendar/rules")
    @PreAuthorize(PLANNERS)
    List<RuleJson> set(@RequestBody DayBody body) {
        CalendarOwner owner = owner(body.workCenter(), body.workUnit());
        List<DayChange.Times> shifts = Objects.requireNonNullElse(body.shifts(), List.<TimesBody>of()).stream()
                .map(t -> new DayChange.Times(t.shift(), text(t.from()), text(t.to()), text(t.breaks())))
                .toList();
        desk.set(
                owner,
                Objects.requireNonNullElse(body.days(), List.of()),
                new DayChange(body.kind(), body.worksAs(), body.note(), shifts));
        return calendars.rules(owner).stream().map(CalendarController::json).toList();
    }

    /** What is planned to stand and has not ended. */
    @GetMapping("/downtimes")
    @PreAuthorize(READERS)
    List<DownJson> downtimes(@RequestParam(required = false) @Nullable String workUnit) {
        return desk
                .downtimes(
                        clock.instant(),
                        workUnit == null ? null : unit(workUnit).id())
                .stream()
                .map(this::json)
                .toList();
    }

    @PostMapping("/downtimes")
    @PreAuthorize(PLANNERS)
    List<DownJson> stand(@RequestBody DownBody body) {
        WorkUnit unit = unit(text(body.workUnit()));
        if (body.from() == null || body.to() == null) {
            throw invalid(body.from() == null ? "from" : "to", "plant.calendar.moment");
        }
        desk.stand(
                unit,
                body.from().toInstant(),
                body.to().toInstant(),
                text(body.reason()),
                Objects.requireNonNullElse(body.times(), 1));
        return downtimes(unit.number());
    }

    @DeleteMapping("/downtimes/{id}")
    @PreAuthorize(PLANNERS)
    void runs(@PathVariable long id) {
        desk.runs(id);
    }

    private CalendarOwner owner(@Nullable String workCenter, @Nullable String workUnit) {
        if (workUnit != null) {
            return CalendarOwner.of(unit(workUnit).id());
        }
        return workCenter == null
                ? CalendarOwner.PLANT
                : CalendarOwner.of(plant.findWorkCenter(workCenter)
                        .orElseThrow(() -> invalid("workCenter", "plant.work-center-not-found", workCenter))
                        .id());
    }

    private WorkUnit unit(String number) {
        return plant.findWorkUnit(number)
                .orElseThrow(() -> invalid("workUnit", "plant.calendar.unit-not-found", number));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private DayJson json(LocalDate date, WorkCalendar calendar) {
        CalendarDay day = calendar.day(date);
        return new DayJson(
                date,
                day.type().name(),
                day.saidBy() == null ? null : day.saidBy().name(),
                day.note(),
                calendar.capacity(date).toMinutes(),
                calendar.shifts(date).stream().map(this::json).toList());
    }

    private ShiftJson json(ShiftSpan shift) {
        return new ShiftJson(
                shift.name(),
                zone.at(shift.start()).toOffsetDateTime(),
                zone.at(shift.end()).toOffsetDateTime(),
                shift.breaks().stream()
                        .map(p -> new PauseJson(
                                zone.at(p.start()).toOffsetDateTime(),
                                zone.at(p.end()).toOffsetDateTime()))
                        .toList());
    }

    private static RuleJson json(CalendarRule rule) {
        return new RuleJson(
                rule.day(),
                rule.kind().name(),
                rule.worksAs() == null ? null : rule.worksAs().name(),
                rule.note(),
                rule.shift(),
                rule.from(),
                rule.to(),
                rule.breaks());
    }

    private DownJson json(Downtime d) {
        return new DownJson(
                d.id(),
                plant.workUnit(d.workUnit()).number(),
                zone.at(d.from()).toOffsetDateTime(),
                zone.at(d.to()).toOffsetDateTime(),
                d.reason(),
                d.notedBy());
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
