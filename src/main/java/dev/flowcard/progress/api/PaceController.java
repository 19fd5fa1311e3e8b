package dev.flowcard.progress.api;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.progress.pace.HourBoard;
import dev.flowcard.progress.pace.HourBoards;
import dev.flowcard.progress.pace.Pace;
import dev.flowcard.progress.pace.PaceReader;
import dev.flowcard.progress.pace.PaceScope;
import dev.flowcard.progress.pace.Prices;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plan against actual for any scope and period, and the hours of a shift with the reasons of those that fell short. */
@RestController
@RequestMapping("/api/v1")
class PaceController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','MANAGER','ADMIN')";
    private static final String FOREMEN = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";
    private static final int USUAL_STEP = 60;
    private static final int LONGEST_STEP = 7 * 24 * 60;

    private final PaceReader reader;
    private final HourBoards hours;
    private final Prices prices;
    private final Plant plant;
    private final PlantZone zone;
    private final Clock clock;

    PaceController(PaceReader reader, HourBoards hours, Prices prices, Plant plant, PlantZone zone, Clock clock) {
        this.reader = reader;
        this.hours = hours;
        this.prices = prices;
        this.plant = plant;
        this.zone = zone;
        this.clock = clock;
    }

    record PointJson(
            OffsetDateTime at,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal behind,
            BigDecimal behindMinutes,
            @Nullable BigDecimal behindValue,
            @Nullable BigDecimal unpriced,
            BigDecimal ahead) {}

    record RowJson(
            String operation,
            String workOrder,
            @Nullable String order,
            String name,
            String product,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal behind,
            BigDecimal behindMinutes,
            @Nullable BigDecimal behindValue) {}

    record PaceJson(OffsetDateTime from, OffsetDateTime to, List<PointJson> points, List<RowJson> rows) {}

    record HourJson(
            OffsetDateTime from,
            OffsetDateTime to,
            String state,
            BigDecimal planned,
            BigDecimal actual,
            boolean asksWhy,
            @Nullable String cause,
            @Nullable String note,
            @Nullable String by) {}

    record UnitJson(String name, String state, @Nullable OffsetDateTime heard) {}

    record HoursJson(
            String workCenter, LocalDate day, @Nullable String shift, List<HourJson> hours, List<UnitJson> units) {}

    record Why(
            @Nullable String workCenter,
            @Nullable OffsetDateTime hour,
            @Nullable String cause,
            @Nullable String note) {}

    /** Without {@code scope} of the whole plant; {@code step} in minutes. */
    @GetMapping("/pace")
    @PreAuthorize(READERS)
    PaceJson pace(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam OffsetDateTime from,
            @RequestParam OffsetDateTime to,
            @RequestParam(required = false) @Nullable Integer step,
            Locale locale) {
        int minutes = Objects.requireNonNullElse(step, USUAL_STEP);
        if (minutes < 1 || minutes > LONGEST_STEP) {
            throw invalid("step", "progress.pace.step", LONGEST_STEP);
        }
        Pace pace = reader.read(
                scope(scope),
                Objects.requireNonNullElse(of, ""),
                from.toInstant(),
                to.toInstant(),
                Duration.ofMinutes(minutes));
        boolean money = prices.mayBeSeen();
        return new PaceJson(
                at(pace.from()),
                at(pace.to()),
                pace.points().stream().map(p -> json(p, money)).toList(),
                pace.rows().stream().map(row -> json(row, money, locale)).toList());
    }

    private PointJson json(Pace.Point p, boolean money) {
        return new PointJson(
                at(p.at()),
                p.planned(),
                p.actual(),
                p.behind(),
                p.behindMinutes(),
                money ? p.behindValue() : null,
                money ? p.unpriced() : null,
                p.ahead());
    }

    private static RowJson json(Pace.Row r, boolean money, Locale locale) {
        return new RowJson(
                r.operation(),
                r.workOrder(),
                r.order(),
                r.name().in(locale),
                r.product().in(locale),
                r.planned(),
                r.actual(),
                r.behind(),
                r.behindMinutes(),
                money ? r.behindValue() : null);
    }

    /** Without {@code day} today; without {@code shift} the one that runs, or the day's first. */
    @GetMapping("/hours")
    @PreAuthorize(READERS)
    HoursJson hours(
            @RequestParam String workCenter,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String shift,
            Locale locale) {
        WorkCenter center = center(workCenter);
        ShiftSpan span = span(center, day, shift);
        HourBoard board = hours.of(center, span);
        return new HoursJson(
                center.number(),
                span.day(),
                span.name(),
                board.lines().stream().map(this::json).toList(),
                board.units().stream()
                        .map(u -> new UnitJson(
                                u.name().in(locale), u.state().name(), u.heard() == null ? null : at(u.heard())))
                        .toList());
    }

    private ShiftSpan span(WorkCenter center, @Nullable LocalDate day, @Nullable String shift) {
        Instant now = clock.instant();
        LocalDate wanted = day == null ? zone.dateOf(now) : day;
        List<ShiftSpan> shifts = hours.shifts(center, wanted);
        return shifts.stream()
                .filter(s -> shift == null ? s.contains(now) : shift.equals(s.name()))
                .findFirst()
                .or(() -> shift == null ? shifts.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> invalid("day", "progress.hours.no-shift", wanted));
    }

    private HourJson json(HourBoard.Line line) {
        HourBoard.Reason reason = line.reason();
        return new HourJson(
                at(line.from()),
                at(line.to()),
                line.state().name(),
                line.planned(),
                line.actual(),
                line.asksWhy(),
                reason == null ? null : reason.cause(),
                reason == null ? null : reason.note(),
                reason == null ? null : reason.by());
    }

    @PostMapping("/hours/reason")
    @PreAuthorize(FOREMEN)
    void explain(@RequestBody Why why) {
        if (why.hour() == null) {
            throw invalid("hour", "progress.hours.given");
        }
        hours.explain(
                center(Objects.requireNonNullElse(why.workCenter(), "")),
                why.hour().toInstant(),
                Objects.requireNonNullElse(why.cause(), ""),
                why.note());
    }

    private WorkCenter center(String number) {
        return plant.findWorkCenter(number).orElseThrow(() -> invalid("workCenter", "progress.pace.unknown", number));
    }

    private static PaceScope scope(@Nullable String name) {
        return name == null
                ? PaceScope.PLANT
                : Arrays.stream(PaceScope.values())
                        .filter(s -> s.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                invalid("scope", "progress.pace.scope.one-of", Arrays.toString(PaceScope.values())));
    }

    private OffsetDateTime at(Instant instant) {
        return zone.at(instant).toOffsetDateTime();
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
