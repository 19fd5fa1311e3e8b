package dev.flowcard.progress.api;

import dev.flowcard.progress.reliability.Grouping;
import dev.flowcard.progress.reliability.Reliability;
import dev.flowcard.progress.reliability.ReliabilityReader;
import dev.flowcard.progress.reliability.Share;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which share of operations and orders came when the published plan said so. */
@RestController
class ReliabilityController {
    private static final int USUAL_TOLERANCE = 60;
    private static final int MOST_MISSES = 500;

    private final ReliabilityReader reader;
    private final PlantZone zone;
    private final Clock clock;

    ReliabilityController(ReliabilityReader reader, PlantZone zone, Clock clock) {
        this.reader = reader;
        this.zone = zone;
        this.clock = clock;
    }

    record ShareJson(
            int due,
            int onTime,
            int early,
            int late,
            @Nullable Double reliability) {}

    record GroupJson(
            String key,
            ShareJson starts,
            ShareJson finishes,
            @Nullable ShareJson orders) {}

    record MissJson(
            String workOrder,
            @Nullable String order,
            int sequence,
            String name,
            String workCenter,
            String group,
            OffsetDateTime plannedStart,
            OffsetDateTime plannedFinish,
            @Nullable OffsetDateTime actualStart,
            @Nullable OffsetDateTime actualFinish,
            String start,
            String finish,
            long offMinutes) {}

    record ReliabilityJson(
            OffsetDateTime from,
            OffsetDateTime to,
            long tolerance,
            GroupJson total,
            List<GroupJson> groups,
            List<MissJson> misses) {}

    /** Without a period the last seven days; {@code tolerance} in minutes, an hour where it is missing. */
    @GetMapping("/api/v1/reliability")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','MANAGER','ADMIN')")
    ReliabilityJson reliability(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable Integer tolerance,
            @RequestParam(required = false) @Nullable String by,
            Locale locale) {
        AskedPeriod asked = AskedPeriod.of(from, to, clock);
        int minutes = Objects.requireNonNullElse(tolerance, USUAL_TOLERANCE);
        Reliability found = reader.read(asked.from(), asked.to(), Duration.ofMinutes(minutes), grouping(by));
        return new ReliabilityJson(
                at(found.from()),
                at(found.to()),
                minutes,
                json(found.total()),
                found.groups().stream().map(ReliabilityController::json).toList(),
                found.misses().stream()
                        .limit(MOST_MISSES)
                        .map(m -> json(m, locale))
                        .toList());
    }

    private static Grouping grouping(@Nullable String by) {
        return by == null
                ? Grouping.WORK_CENTER
                : Arrays.stream(Grouping.values())
                        .filter(g -> g.name().equals(by))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                                .field("by", "progress.pace.scope.one-of", Arrays.toString(Grouping.values())));
    }

    private static GroupJson json(Reliability.Group g) {
        return new GroupJson(
                g.key(), json(g.starts()), json(g.finishes()), g.orders() == null ? null : json(g.orders()));
    }

    private static ShareJson json(Share s) {
        return new ShareJson(s.due(), s.onTime(), s.early(), s.late(), s.reliability());
    }

    private MissJson json(Reliability.Miss m, Locale locale) {
        return new MissJson(
                m.due().workOrder(),
                m.due().order(),
                m.due().sequence(),
                m.due().name().in(locale),
                m.due().center().number(),
                m.group(),
                at(m.due().plannedStart()),
                at(m.due().plannedFinish()),
                orNull(m.due().actualStart()),
                orNull(m.due().over()),
                m.start().name(),
                m.finish().name(),
                m.offMinutes());
    }

    private @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private OffsetDateTime at(Instant instant) {
        return zone.at(instant).toOffsetDateTime();
    }
}
