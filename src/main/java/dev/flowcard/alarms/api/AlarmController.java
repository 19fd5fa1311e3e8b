package dev.flowcard.alarms.api;

import dev.flowcard.alarms.AlarmClosing;
import dev.flowcard.alarms.Alarms;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.util.Locale;
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

/** Alarms, open or all, and what a person does about them. */
@RestController
@RequestMapping("/api/v1/alarms")
class AlarmController {
    private static final String READERS =
            "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','PURCHASING','MANAGER','ADMIN')";
    private static final String HANDLERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";
    private static final int LONGEST_SHELF_MINUTES = 24 * 60;

    private final Alarms alarms;
    private final AlarmJsons jsons;

    AlarmController(Alarms alarms, AlarmJsons jsons) {
        this.alarms = alarms;
        this.jsons = jsons;
    }

    /** For how long an alarm is out of sight. */
    record Shelf(@Nullable Integer minutes) {}

    /** Who shall have it, by number or badge code. */
    record Owner(@Nullable String owner) {}

    /** A phrase, and what else there is to say. */
    record Said(@Nullable String code, @Nullable String note) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<AlarmJson> list(
            PageRequestParams page, @RequestParam(required = false) @Nullable String state, Locale locale) {
        if ("open".equals(state)) {
            return PageAnswer.slice(alarms.open(), page).map(a -> jsons.of(a, locale));
        }
        if (state != null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("state", "alarms.state");
        }
        return PageAnswer.of(alarms.latest(page.offset(), page.size()), page, alarms.count())
                .map(a -> jsons.of(a, locale));
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(HANDLERS)
    AlarmJson acknowledge(@PathVariable long id, Locale locale) {
        return jsons.of(alarms.acknowledge(id), locale);
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize(HANDLERS)
    AlarmJson assign(@PathVariable long id, @RequestBody Owner body, Locale locale) {
        return jsons.of(alarms.assign(id, given("owner", body.owner())), locale);
    }

    @PostMapping("/{id}/cause")
    @PreAuthorize(HANDLERS)
    AlarmJson cause(@PathVariable long id, @RequestBody Said body, Locale locale) {
        return jsons.of(alarms.cause(id, given("code", body.code()), body.note()), locale);
    }

    @PostMapping("/{id}/countermeasure")
    @PreAuthorize(HANDLERS)
    AlarmJson countermeasure(@PathVariable long id, @RequestBody Said body, Locale locale) {
        return jsons.of(alarms.countermeasure(id, given("code", body.code()), body.note()), locale);
    }

    @PostMapping("/{id}/shelve")
    @PreAuthorize(HANDLERS)
    AlarmJson shelve(@PathVariable long id, @RequestBody Shelf shelf, Locale locale) {
        int minutes = shelf.minutes() == null ? 60 : shelf.minutes();
        if (minutes < 1 || minutes > LONGEST_SHELF_MINUTES) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("minutes", "alarms.shelf");
        }
        return jsons.of(alarms.shelve(id, Duration.ofMinutes(minutes)), locale);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize(HANDLERS)
    AlarmJson close(@PathVariable long id, @RequestBody(required = false) @Nullable AlarmClosing body, Locale locale) {
        return jsons.of(alarms.close(id, Objects.requireNonNullElse(body, AlarmClosing.PLAIN)), locale);
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field(field, "alarms.given");
        }
        return value.strip();
    }
}
