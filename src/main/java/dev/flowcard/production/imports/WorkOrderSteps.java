package dev.flowcard.production.imports;

import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.PlannedWorkOrder.Step;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.imports.ImportRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one work order: what it has already, and what the rows of a file lay over it. Standard times come from
 * the routing; an operation that has begun keeps its own.
 */
final class WorkOrderSteps {
    private final PlanImportParts parts;
    private final Map<String, WorkCenterId> centers;
    private final @Nullable Routing routing;
    private final @Nullable WorkOrderView before;
    private final TreeMap<Integer, Step> steps = new TreeMap<>();

    WorkOrderSteps(
            PlanImportParts parts,
            Map<String, WorkCenterId> centers,
            @Nullable Routing routing,
            @Nullable WorkOrderView before) {
        this.parts = parts;
        this.centers = centers;
        this.routing = routing;
        this.before = before;
        if (before != null) {
            before.operations().forEach(o -> steps.put(o.sequence(), kept(o)));
        }
    }

    List<Step> all() {
        return List.copyOf(steps.values());
    }

    void take(ImportRow row) {
        int sequence = row.count("sequence");
        @Nullable Step known = steps.get(sequence);
        if (known == null && before != null && !before.state().extensible()) {
            row.reject("sequence", "production.import.over", before.number());
            return;
        }
        @Nullable RoutingOperation standard = standard(sequence, row.text("operation"));
        Optional<WorkUnit> unit = unit(row);
        Optional<WorkCenterId> center = center(row, unit.orElse(null), standard, known);
        @Nullable Instant start = row.has("start") ? row.momentOrNull("start") : known == null ? null : known.start();
        @Nullable
        Instant finish = row.has("finish") ? row.momentOrNull("finish") : known == null ? null : known.finish();
        if (start != null && finish != null && finish.isBefore(start)) {
            row.reject("finish", "production.import.times");
        }
        if (center.isPresent() && !row.rejected()) {
            @Nullable WorkUnitId planned = unit.map(WorkUnit::id).orElse(known == null ? null : known.workUnit());
            steps.put(
                    sequence,
                    step(row, standard, begun(sequence) ? known : null, center.get(), planned, start, finish));
        }
    }

    private boolean begun(int sequence) {
        return before != null
                && before.operation(sequence)
                        .filter(o -> o.actualStart() != null || o.finished())
                        .isPresent();
    }

    private static Step step(
            ImportRow row,
            @Nullable RoutingOperation standard,
            @Nullable Step begun,
            WorkCenterId center,
            @Nullable WorkUnitId unit,
            @Nullable Instant start,
            @Nullable Instant finish) {
        String name = row.text("operation");
        if (begun != null) {
            return new Step(
                    begun.sequence(),
                    name,
                    begun.nameEn(),
                    center,
                    unit,
                    begun.setupMinutes(),
                    begun.minutesPerPiece(),
                    start,
                    finish,
                    begun.inspectionPlan(),
                    begun.terms());
        }
        return new Step(
                row.count("sequence"),
                name,
                standard == null ? null : standard.nameEn(),
                center,
                unit,
                standard == null ? BigDecimal.ZERO : standard.setupMinutes(),
                standard == null ? BigDecimal.ZERO : standard.minutesPerPiece(),
                start,
                finish,
                standard == null ? null : standard.inspectionPlan(),
                standard == null ? OperationTerms.PLAIN : standard.terms());
    }

    /** By sequence and name, else by name, else by sequence: plans of other systems number and name as they like. */
    private @Nullable RoutingOperation standard(int sequence, String name) {
        if (routing == null) {
            return null;
        }
        List<RoutingOperation> named =
                routing.operations().stream().filter(o -> o.name().equals(name)).toList();
        return named.stream()
                .filter(o -> o.sequence() == sequence)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> routing.step(sequence))
                .orElse(null);
    }

    private Optional<WorkUnit> unit(ImportRow row) {
        Optional<String> named = row.find("work_unit");
        Optional<WorkUnit> unit = named.flatMap(parts.plant()::findWorkUnit);
        if (named.isPresent() && unit.isEmpty()) {
            row.reject("work_unit", "production.import.unit", named.get());
        }
        return unit;
    }

    private Optional<WorkCenterId> center(
            ImportRow row, @Nullable WorkUnit unit, @Nullable RoutingOperation standard, @Nullable Step known) {
        if (row.has("work_center")) {
            Optional<WorkCenterId> center = parts.centers().resolve(centers, row, "work_center");
            if (center.isPresent() && unit != null && !unit.workCenter().equals(center.get())) {
                String other = parts.plant().workCenter(unit.workCenter()).number();
                row.reject("work_unit", "production.import.unit-elsewhere", unit.number(), other);
            }
            return center;
        }
        if (unit != null) {
            return Optional.of(unit.workCenter());
        }
        @Nullable
        WorkCenterId center = known != null ? known.workCenter() : standard == null ? null : standard.workCenter();
        if (center == null && !row.rejected()) {
            row.reject("work_center", "production.import.center");
        }
        return Optional.ofNullable(center);
    }

    private static Step kept(OperationView o) {
        return new Step(
                o.sequence(),
                o.name().name(),
                o.name().nameEn(),
                o.workCenter(),
                o.plannedWorkUnit(),
                o.setupMinutes(),
                o.minutesPerPiece(),
                o.plannedStart(),
                o.plannedFinish(),
                o.inspectionPlan(),
                o.terms());
    }
}
