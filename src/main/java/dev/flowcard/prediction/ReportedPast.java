package dev.flowcard.prediction;

import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Work orders as they were at a moment, by what had been reported then: a pure function of how they are and of their reports. */
record ReportedPast(List<WorkOrderView> workOrders, Map<Long, List<Report>> reports) {
    /** Pieces that were reported together, or a stretch of other work. */
    record Report(@Nullable Long unit, Instant from, Instant to, BigDecimal good, BigDecimal scrap, BigDecimal held) {}

    /** Those that were released and not over. */
    List<WorkOrderView> openAt(Instant then) {
        return workOrders.stream()
                .filter(w -> w.releasedAt() != null && !w.releasedAt().isAfter(then))
                .filter(w -> w.completedAt() == null || w.completedAt().isAfter(then))
                .map(w -> at(w, then))
                .toList();
    }

    /** What ran, by the operation's code. */
    Map<String, Shop.Run> runsAt(Instant then) {
        Map<String, Shop.Run> runs = new HashMap<>();
        workOrders.forEach(w -> w.operations().forEach(o -> of(o).stream()
                .filter(r -> r.unit() != null && !r.from().isAfter(then) && r.to().isAfter(then))
                .findFirst()
                .ifPresent(r ->
                        runs.put(o.code(), new Shop.Run(new WorkUnitId(Objects.requireNonNull(r.unit())), r.from())))));
        return runs;
    }

    private List<Report> of(OperationView operation) {
        return reports.getOrDefault(operation.id().value(), List.of());
    }

    private WorkOrderView at(WorkOrderView workOrder, Instant then) {
        List<OperationView> past = new ArrayList<>();
        BigDecimal arrived = workOrder.target();
        for (OperationView operation : workOrder.operations()) {
            past.add(at(operation, arrived, then));
            arrived = past.getLast().good();
        }
        return workOrder.with(past);
    }

    private OperationView at(OperationView o, BigDecimal arrived, Instant then) {
        Sums sums = new Sums();
        of(o).stream().filter(r -> !r.to().isAfter(then)).forEach(sums::add);
        boolean over = o.over() && o.actualFinish() != null && !o.actualFinish().isAfter(then);
        boolean begun = o.actualStart() != null && !o.actualStart().isAfter(then);
        return new OperationView(
                o.id(),
                o.sequence(),
                o.code(),
                o.name(),
                o.workCenter(),
                o.plannedWorkUnit(),
                over ? OperationState.FINISHED : begun ? OperationState.PAUSED : OperationState.WAITING,
                o.gate(),
                o.inspectionPlan(),
                arrived,
                sums.good,
                sums.scrap,
                sums.held,
                BigDecimal.ZERO,
                arrived.subtract(sums.done()).max(BigDecimal.ZERO),
                o.setupMinutes(),
                o.minutesPerPiece(),
                o.plannedStart(),
                o.plannedFinish(),
                begun ? o.actualStart() : null,
                over ? o.actualFinish() : null,
                0,
                over,
                o.terms(),
                o.firstGood() == null || o.firstGood().isAfter(then) ? null : o.firstGood(),
                null);
    }

    /** What had been reported of one operation. */
    private static final class Sums {
        private BigDecimal good = BigDecimal.ZERO;
        private BigDecimal scrap = BigDecimal.ZERO;
        private BigDecimal held = BigDecimal.ZERO;

        void add(Report report) {
            good = good.add(report.good());
            scrap = scrap.add(report.scrap());
            held = held.add(report.held());
        }

        BigDecimal done() {
            return good.add(scrap).add(held);
        }
    }
}
