package dev.flowcard.prediction.api;

import dev.flowcard.prediction.EstimateQuality;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good the estimates were. */
@RestController
class QualityController {
    private static final int USUAL_DAYS = 90;

    private final EstimateQuality quality;
    private final PlantZone zone;
    private final Clock clock;

    QualityController(EstimateQuality quality, PlantZone zone, Clock clock) {
        this.quality = quality;
        this.zone = zone;
        this.clock = clock;
    }

    /** Without days: the last ninety. Both days are included. */
    @GetMapping("/api/v1/estimates/calibration")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','SALES','MANAGER','ADMIN')")
    EstimateQuality.Report report(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate last = Objects.requireNonNullElse(to, zone.dateOf(clock.instant()));
        LocalDate first = Objects.requireNonNullElse(from, last.minusDays(USUAL_DAYS));
        if (first.isAfter(last)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("from", "prediction.problem.period", first.toString(), last.toString());
        }
        Instant begin = first.atStartOfDay(zone.zone()).toInstant();
        return quality.of(begin, zone.endOf(last));
    }
}
