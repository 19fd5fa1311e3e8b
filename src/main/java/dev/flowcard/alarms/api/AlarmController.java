package dev.flowcard.alarms.api;

import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.Alarms;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
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
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','ADMIN')";
    private static final String HANDLERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";
    private static final int LONGEST_SHELF_MINUTES = 24 * 60;

    private final Alarms alarms;
    private final Plant plant;
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    AlarmController(Alarms alarms, Plant plant, Messages messages, PlantZone zone, Clock clock) {
        this.alarms = alarms;
        this.plant = plant;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    record AlarmJson(
            long id,
            String kind,
            String severity,
            String state,
            String subject,
            @Nullable String workCenter,
            String title,
            String detail,
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable OffsetDateTime shelvedUntil,
            @Nullable OffsetDateTime clearedAt) {}

    /** For how long an alarm is out of sight. */
    record Shelf(@Nullable Integer minutes) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<AlarmJson> list(
            PageRequestParams page, @RequestParam(required = false) @Nullable String state, Locale locale) {
        if ("open".equals(state)) {
            return PageAnswer.slice(alarms.open(), page).map(a -> json(a, locale));
        }
        if (state != null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("state", "alarms.state");
        }
        return PageAnswer.of(alarms.latest(page.offset(), page.size()), page, alarms.count())
                .map(a -> json(a, locale));
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(HANDLERS)
    AlarmJson acknowledge(@PathVariable long id, Locale locale) {
        return json(alarms.acknowledge(id), locale);
    }

    @PostMapping("/{id}/shelve")
    @PreAuthorize(HANDLERS)
    AlarmJson shelve(@PathVariable long id, @RequestBody Shelf shelf, Locale locale) {
        int minutes = shelf.minutes() == null ? 60 : shelf.minutes();
        if (minutes < 1 || minutes > LONGEST_SHELF_MINUTES) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("minutes", "alarms.shelf");
        }
        return json(alarms.shelve(id, Duration.ofMinutes(minutes)), locale);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize(HANDLERS)
    AlarmJson close(@PathVariable long id, Locale locale) {
        return json(alarms.close(id), locale);
    }

    private AlarmJson json(Alarm alarm, Locale locale) {
        return new AlarmJson(
                alarm.id(),
                alarm.kind().name(),
                alarm.kind().severity().name(),
                alarm.state(clock.instant()).name(),
                alarm.subject(),
                alarm.workCenter() == null
                        ? null
                        : plant.workCenter(alarm.workCenter()).number(),
                alarm.title(locale, messages),
                alarm.detail(locale, messages),
                zone.at(alarm.raisedAt()).toOffsetDateTime(),
                local(alarm.acknowledgedAt()),
                alarm.acknowledgedBy(),
                local(alarm.shelvedUntil()),
                local(alarm.clearedAt()));
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
