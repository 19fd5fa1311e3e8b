package dev.flowcard.progress.api;

import dev.flowcard.progress.flow.Flow;
import dev.flowcard.progress.flow.FlowReader;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How work flows through the work centres. */
@RestController
class FlowController {
    private static final int USUAL_STEP = 1_440;

    private final FlowReader reader;
    private final PlantZone zone;
    private final Clock clock;

    FlowController(FlowReader reader, PlantZone zone, Clock clock) {
        this.reader = reader;
        this.zone = zone;
        this.clock = clock;
    }

    record PointJson(
            OffsetDateTime at,
            double queuePieces,
            double queueHours,
            @Nullable Double utilisation,
            double out,
            @Nullable Double cycleMinutes,
            @Nullable Double leadHours,
            @Nullable Double waitingShare) {}

    record CenterJson(
            String workCenter,
            String name,
            int units,
            PointJson total,
            Flow.Little little,
            Flow.Load load,
            List<PointJson> points) {}

    record FlowJson(
            OffsetDateTime from,
            OffsetDateTime to,
            int openOrders,
            @Nullable String helpsMost,
            List<CenterJson> centers) {}

    /** Without a period the last seven days; {@code step} in minutes, a day where it is missing. */
    @GetMapping("/api/v1/flow")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')")
    FlowJson flow(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable Integer step) {
        AskedPeriod asked = AskedPeriod.of(from, to, clock);
        Flow flow =
                reader.read(asked.from(), asked.to(), Duration.ofMinutes(Objects.requireNonNullElse(step, USUAL_STEP)));
        return new FlowJson(
                at(flow.from()),
                at(flow.to()),
                flow.openOrders(),
                flow.bottleneck().map(c -> c.center().number()).orElse(null),
                flow.centers().stream().map(this::json).toList());
    }

    private CenterJson json(Flow.Center c) {
        return new CenterJson(
                c.center().number(),
                c.center().name(),
                c.units(),
                json(c.total()),
                c.little(),
                c.load(),
                c.points().stream().map(this::json).toList());
    }

    private PointJson json(Flow.Point p) {
        return new PointJson(
                at(p.at()),
                p.queuePieces(),
                p.queueHours(),
                p.utilisation(),
                p.out(),
                p.cycleMinutes(),
                p.leadHours(),
                p.waitingShare());
    }

    private OffsetDateTime at(Instant moment) {
        return zone.at(moment).toOffsetDateTime();
    }
}
