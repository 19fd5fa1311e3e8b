package dev.flowcard.alarms.api;

import dev.flowcard.alarms.AlarmMetrics;
import dev.flowcard.alarms.AlarmMetrics.Figures;
import dev.flowcard.alarms.AlarmMetrics.Share;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of IEC 62682 and the causes of alarms, over any days. */
@RestController
@RequestMapping("/api/v1/alarms/metrics")
class MetricsController {
    private static final String WATCHERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')";
    private static final int MOST_DAYS = 400;

    private final AlarmMetrics metrics;
    private final PlantZone zone;

    MetricsController(AlarmMetrics metrics, PlantZone zone) {
        this.metrics = metrics;
        this.zone = zone;
    }

    record MetricsJson(LocalDate from, LocalDate to, Figures figures, List<Share> causes, List<Share> kinds) {}

    /** Both days belong to the period. */
    @GetMapping
    @PreAuthorize(WATCHERS)
    MetricsJson metrics(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("to", "alarms.period", MOST_DAYS);
        }
        Instant start = from.atStartOfDay(zone.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone.zone()).toInstant();
        return new MetricsJson(
                from, to, metrics.figures(start, end), metrics.causes(start, end), metrics.kinds(start, end));
    }
}
