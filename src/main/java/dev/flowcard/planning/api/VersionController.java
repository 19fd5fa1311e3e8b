package dev.flowcard.planning.api;

import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.planning.Effect;
import dev.flowcard.planning.PlanComparison;
import dev.flowcard.planning.PlanComparisons;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published versions of the plan, and what changed from one to another. */
@RestController
@RequestMapping("/api/v1/plan/versions")
@PreAuthorize("hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')")
class VersionController {
    private final PlanComparisons comparisons;
    private final Plant plant;
    private final PlantZone zone;

    VersionController(PlanComparisons comparisons, Plant plant, PlantZone zone) {
        this.comparisons = comparisons;
        this.plant = plant;
        this.zone = zone;
    }

    record VersionJson(long number, OffsetDateTime publishedAt, String publishedBy, String source) {}

    record PlaceJson(
            BigDecimal quantity,
            @Nullable String workUnit,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime finish) {}

    record MovedJson(
            String workOrder,
            int sequence,
            int part,
            String operation,
            @Nullable PlaceJson before,
            PlaceJson after) {}

    record EffectJson(
            String workOrder,
            @Nullable String order,
            @Nullable String promised,
            @Nullable OffsetDateTime before,
            OffsetDateTime after,
            boolean lateBefore,
            boolean lateAfter,
            int moved) {}

    record ComparisonJson(VersionJson from, VersionJson to, List<EffectJson> effects, List<MovedJson> moved) {}

    /** The newest 200, newest first. */
    @GetMapping
    List<VersionJson> versions() {
        return comparisons.versions().stream().map(this::json).toList();
    }

    @GetMapping("/compare")
    ComparisonJson compare(@RequestParam long from, @RequestParam long to, Locale locale) {
        PlanComparison found = comparisons.compare(from, to);
        return new ComparisonJson(
                json(found.earlier()),
                json(found.later()),
                found.effects().stream().map(this::json).toList(),
                found.moved().stream().map(m -> json(m, locale)).toList());
    }

    private VersionJson json(PlanVersion v) {
        return new VersionJson(v.number(), zone.at(v.publishedAt()).toOffsetDateTime(), v.publishedBy(), v.source());
    }

    private MovedJson json(PlanComparison.Moved m, Locale locale) {
        return new MovedJson(
                m.after().workOrder(),
                m.after().sequence(),
                m.after().part(),
                m.name().in(locale),
                m.before() == null ? null : place(m.before()),
                place(m.after()));
    }

    private PlaceJson place(PlannedOperation o) {
        return new PlaceJson(
                o.quantity(),
                o.workUnit() == null ? null : plant.workUnit(o.workUnit()).number(),
                local(o.start()),
                local(o.finish()));
    }

    private EffectJson json(Effect e) {
        return new EffectJson(
                e.workOrder(),
                e.order(),
                e.promised() == null ? null : e.promised().toString(),
                local(e.before()),
                zone.at(e.after()).toOffsetDateTime(),
                e.lateBefore(),
                e.lateAfter(),
                e.moved());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
