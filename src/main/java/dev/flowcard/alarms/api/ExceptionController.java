package dev.flowcard.alarms.api;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.alarms.exceptions.ExceptionData;
import dev.flowcard.alarms.exceptions.ExceptionKind;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.alarms.exceptions.Improvement;
import dev.flowcard.alarms.exceptions.ShopException;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

/** Exceptions: open ones or those of a period, and what is done about them. */
@RestController
@RequestMapping("/api/v1/exceptions")
class ExceptionController {
    private static final String READERS =
            "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','PURCHASING','MANAGER','ADMIN')";
    private static final String HANDLERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";
    private static final int USUAL_PRIORITY = 2;
    private static final int USUAL_DAYS = 7;
    private static final int CHECK_DAYS = 30;

    private final Exceptions exceptions;
    private final PlantZone zone;
    private final Clock clock;

    ExceptionController(Exceptions exceptions, PlantZone zone, Clock clock) {
        this.exceptions = exceptions;
        this.zone = zone;
        this.clock = clock;
    }

    record Recording(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String urgency,
            @Nullable Integer priority,
            @Nullable String team,
            @Nullable String owner,
            @Nullable LocalDate deadline,
            @Nullable List<String> orders) {}

    record Closing(@Nullable String result) {}

    record Improving(
            @Nullable String action,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate checkOn) {}

    record Checking(@Nullable Boolean effective, @Nullable String finding) {}

    /** Without a period the open ones. */
    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<ShopException> list(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        List<ShopException> found = from == null && to == null
                ? exceptions.open()
                : exceptions.of(
                        Objects.requireNonNullElse(from, LocalDate.EPOCH), Objects.requireNonNullElse(to, today()));
        return PageAnswer.slice(found, page);
    }

    @PostMapping
    @PreAuthorize(HANDLERS)
    ShopException record(@RequestBody Recording body) {
        return exceptions.record(new ExceptionData(
                named("kind", ExceptionKind.values(), body.kind()),
                Objects.requireNonNullElse(body.title(), ""),
                body.detail(),
                body.urgency() == null ? Severity.MEDIUM : named("urgency", Severity.values(), body.urgency()),
                Objects.requireNonNullElse(body.priority(), USUAL_PRIORITY),
                null,
                body.team(),
                body.owner(),
                body.deadline(),
                Objects.requireNonNullElse(body.orders(), List.of())));
    }

    @PostMapping("/{id}/close")
    @PreAuthorize(HANDLERS)
    ShopException close(@PathVariable long id, @RequestBody Closing body) {
        return exceptions.close(id, Objects.requireNonNullElse(body.result(), ""));
    }

    @PostMapping("/{id}/improvements")
    @PreAuthorize(HANDLERS)
    ShopException improve(@PathVariable long id, @RequestBody Improving body) {
        LocalDate due = Objects.requireNonNullElse(body.due(), today().plusDays(USUAL_DAYS));
        return exceptions.improve(
                id,
                Objects.requireNonNullElse(body.action(), ""),
                body.owner(),
                due,
                Objects.requireNonNullElse(body.checkOn(), due.plusDays(CHECK_DAYS)));
    }

    @PostMapping("/{id}/improvements/{improvement}/done")
    @PreAuthorize(HANDLERS)
    ShopException done(@PathVariable long id, @PathVariable long improvement) {
        return exceptions.done(improvement(id, improvement));
    }

    @PostMapping("/{id}/improvements/{improvement}/check")
    @PreAuthorize(HANDLERS)
    ShopException check(@PathVariable long id, @PathVariable long improvement, @RequestBody Checking body) {
        if (body.effective() == null) {
            throw invalid("effective", "alarms.given");
        }
        return exceptions.checked(improvement(id, improvement), body.effective(), body.finding());
    }

    private Improvement improvement(long id, long improvement) {
        return exceptions.find(id).stream()
                .flatMap(e -> e.improvements().stream())
                .filter(i -> i.id() == improvement)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "exception-not-found", "alarms.exception.missing", String.valueOf(id)));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private static <E extends Enum<E>> E named(String field, E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(field, "alarms.rule.one-of", Arrays.toString(all)));
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
