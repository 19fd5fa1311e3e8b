package dev.flowcard.planning.api;

import dev.flowcard.planning.Chance;
import dev.flowcard.planning.Effect;
import dev.flowcard.planning.GanttChart;
import dev.flowcard.planning.GanttReader;
import dev.flowcard.planning.LockedOperation;
import dev.flowcard.planning.OperationLocks;
import dev.flowcard.planning.Planning;
import dev.flowcard.planning.Proposal;
import dev.flowcard.planning.Publication;
import dev.flowcard.planning.Scenario;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** New schedules, what they would change, and their publication. */
@RestController
@RequestMapping("/api/v1/plan")
@PreAuthorize("hasAnyRole('FOREMAN','PLANNER','ADMIN')")
class PlanningController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')";

    private static final int STANDARD_SECONDS = 30;
    private static final int MOST_SECONDS = 600;
    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(62);

    private final Planning planning;
    private final Publication publication;
    private final GanttReader gantt;
    private final OperationLocks locks;
    private final PlantZone zone;
    private final Clock clock;

    PlanningController(
            Planning planning,
            Publication publication,
            GanttReader gantt,
            OperationLocks locks,
            PlantZone zone,
            Clock clock) {
        this.planning = planning;
        this.publication = publication;
        this.gantt = gantt;
        this.locks = locks;
        this.zone = zone;
        this.clock = clock;
    }

    /** How long to look for a schedule, under which name, and what is assumed otherwise than it is. */
    record ScheduleBody(
            @Nullable Integer seconds,
            @Nullable String name,
            @Nullable List<Down> down,
            @Nullable List<Overtime> overtime,
            @Nullable List<String> first) {}

    record Down(
            @Nullable String workUnit,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    record Overtime(
            @Nullable String workCenter,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    record MoveBody(
            @Nullable String workOrder,
            @Nullable Integer sequence,
            @Nullable String workUnit,
            @Nullable OffsetDateTime start,
            @Nullable Integer part) {}

    record SplitBody(
            @Nullable String workOrder,
            @Nullable Integer sequence,
            @Nullable BigDecimal pieces,
            @Nullable String workUnit) {}

    record LockBody(@Nullable String workOrder, @Nullable Integer sequence) {}

    record PublishBody(@Nullable Long proposal) {}

    record ProposalJson(
            long number,
            String name,
            String owner,
            OffsetDateTime madeAt,
            String state,
            @Nullable Long weightedTardiness,
            Proposal.@Nullable Work work,
            int seconds,
            @Nullable Long version) {}

    record EffectJson(
            String workOrder,
            @Nullable String order,
            @Nullable String customer,
            @Nullable String promised,
            @Nullable OffsetDateTime before,
            OffsetDateTime after,
            boolean lateBefore,
            boolean lateAfter,
            int moved,
            @Nullable Integer latePercentBefore,
            @Nullable Integer latePercent,
            @Nullable OffsetDateTime p50,
            @Nullable OffsetDateTime p90) {}

    record DetailJson(ProposalJson proposal, List<EffectJson> effects) {}

    @PostMapping("/schedule")
    ProposalJson schedule(@RequestBody ScheduleBody body) {
        int seconds = Objects.requireNonNullElse(body.seconds(), STANDARD_SECONDS);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw invalid("seconds", "planning.seconds", MOST_SECONDS);
        }
        String name = Objects.requireNonNullElse(body.name(), "").strip();
        if (name.length() > LONGEST_NAME) {
            throw invalid("name", "planning.name", LONGEST_NAME);
        }
        return json(planning.schedule(name, scenario(body), Duration.ofSeconds(seconds)));
    }

    private static Scenario scenario(ScheduleBody body) {
        return new Scenario(
                Objects.requireNonNullElse(body.down(), List.<Down>of()).stream()
                        .map(d -> new Scenario.Down(
                                given("down.workUnit", d.workUnit()),
                                given("down.from", d.from()).toInstant(),
                                given("down.to", d.to()).toInstant()))
                        .toList(),
                Objects.requireNonNullElse(body.overtime(), List.<Overtime>of()).stream()
                        .map(o -> new Scenario.Overtime(
                                given("overtime.workCenter", o.workCenter()),
                                given("overtime.from", o.from()).toInstant(),
                                given("overtime.to", o.to()).toInstant()))
                        .toList(),
                List.copyOf(Objects.requireNonNullElse(body.first(), List.of())));
    }

    @PostMapping("/move")
    ProposalJson move(@RequestBody MoveBody body) {
        return json(planning.move(new Scenario.Move(
                given("workOrder", body.workOrder()),
                given("sequence", body.sequence()),
                given("workUnit", body.workUnit()),
                given("start", body.start()).toInstant(),
                body.part())));
    }

    /** Plans an operation in two parts; without a work unit the second goes where it is free first. */
    @PostMapping("/split")
    ProposalJson split(@RequestBody SplitBody body) {
        return json(planning.split(new Scenario.Split(
                given("workOrder", body.workOrder()),
                given("sequence", body.sequence()),
                given("pieces", body.pieces()),
                body.workUnit())));
    }

    /** Plans an operation that is in two parts in one again. */
    @PostMapping("/join")
    ProposalJson join(@RequestBody LockBody body) {
        return json(planning.join(given("workOrder", body.workOrder()), given("sequence", body.sequence())));
    }

    /** Nails an operation down where the plan in force has it. */
    @PostMapping("/lock")
    LockedOperation lock(@RequestBody LockBody body) {
        return locks.lock(given("workOrder", body.workOrder()), given("sequence", body.sequence()));
    }

    @PostMapping("/unlock")
    LockedOperation unlock(@RequestBody LockBody body) {
        return locks.unlock(given("workOrder", body.workOrder()), given("sequence", body.sequence()));
    }

    @GetMapping("/proposals")
    @PreAuthorize(READERS)
    PageAnswer<ProposalJson> proposals(PageRequestParams page) {
        return PageAnswer.of(planning.page(page.offset(), page.size()), page, planning.count())
                .map(this::json);
    }

    @GetMapping("/proposals/{number}")
    @PreAuthorize(READERS)
    DetailJson proposal(@PathVariable long number) {
        Map<String, Chance> chances = planning.chances(number);
        return new DetailJson(
                json(planning.get(number)),
                planning.effects(number).stream()
                        .map(e -> json(e, e.order() == null ? null : chances.get(e.order())))
                        .toList());
    }

    @PostMapping("/proposals/{number}/cancel")
    ProposalJson cancel(@PathVariable long number) {
        return json(planning.cancel(number));
    }

    @PostMapping("/publish")
    ProposalJson publish(@RequestBody PublishBody body) {
        return json(publication.publish(body.proposal()));
    }

    /** Without a window: from a day ago, for a week. */
    @GetMapping("/gantt")
    @PreAuthorize(READERS)
    GanttChart gantt(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable Long proposal,
            Locale locale) {
        Instant begin = from == null ? clock.instant().minus(Duration.ofDays(1)) : from.toInstant();
        Instant end = to == null ? begin.plus(Duration.ofDays(8)) : to.toInstant();
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST_WINDOW) > 0) {
            throw invalid("to", "planning.window", LONGEST_WINDOW.toDays());
        }
        return gantt.read(begin, end, proposal, locale);
    }

    private ProposalJson json(Proposal p) {
        return new ProposalJson(
                p.id(),
                p.name(),
                p.owner(),
                zone.at(p.madeAt()).toOffsetDateTime(),
                p.state().name(),
                p.weightedTardiness(),
                p.work(),
                p.seconds(),
                p.version());
    }

    private EffectJson json(Effect e, @Nullable Chance chance) {
        return new EffectJson(
                e.workOrder(),
                e.order(),
                e.customer() == null ? null : e.customer().name(),
                e.promised() == null ? null : e.promised().toString(),
                e.before() == null ? null : zone.at(e.before()).toOffsetDateTime(),
                zone.at(e.after()).toOffsetDateTime(),
                e.lateBefore(),
                e.lateAfter(),
                e.moved(),
                chance == null ? null : chance.before(),
                chance == null ? null : chance.after(),
                chance == null ? null : zone.at(chance.p50()).toOffsetDateTime(),
                chance == null ? null : zone.at(chance.p90()).toOffsetDateTime());
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw invalid(field, "planning.given", field);
        }
        return value;
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
