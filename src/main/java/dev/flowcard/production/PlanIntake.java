package dev.flowcard.production;

import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.domain.PlannedOperation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.WorkOrderIndex;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.shared.Codes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes planned work orders over into production, unreleased. What has begun is not changed by a plan; what says nothing new
 * is taken in any state.
 */
@Service
public class PlanIntake {
    private final WorkOrderRepository workOrders;
    private final WorkOrderIndex index;
    private final WorkOrderVerbs verbs;
    private final ChangeFeed feed;
    private final Clock clock;

    PlanIntake(
            WorkOrderRepository workOrders, WorkOrderIndex index, WorkOrderVerbs verbs, ChangeFeed feed, Clock clock) {
        this.verbs = verbs;
        this.workOrders = workOrders;
        this.index = index;
        this.feed = feed;
        this.clock = clock;
    }

    /** Takes one work order over, or answers what speaks against it and changes nothing. Call {@link #pause} now and then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlanObjection> take(PlannedWorkOrder planned) {
        List<PlannedOperation> steps =
                planned.steps().stream().map(PlanIntake::step).toList();
        Optional<WorkOrder> known = known(planned.number());
        WorkOrder workOrder = known.orElseGet(() -> new WorkOrder(
                planned.number(), code(planned.number()), planned.product(), planned.quantity(), clock.instant()));
        List<PlanObjection> objections = new ArrayList<>();
        if (known.isPresent()) {
            objections.addAll(workOrder.objections(planned.product(), planned.quantity(), steps));
        }
        if (!objections.isEmpty()) {
            return objections;
        }
        String before = known.map(WorkOrderSnapshots::of).orElse(null);
        workOrder.belongsTo(planned.order(), planned.line());
        workOrder.follows(planned.routingVersion());
        workOrder.plan(planned.quantity(), planned.released() == null ? planned.quantity() : planned.released(), steps);
        if (known.isEmpty()) {
            workOrders.add(workOrder);
        } else {
            workOrders.flush();
            tell(workOrder);
        }
        verbs.record("PLAN", before, workOrder.code(), workOrder);
        return objections;
    }

    /** Writes what was taken so far and frees its memory; still the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause() {
        workOrders.flushAndClear();
    }

    private Optional<WorkOrder> known(String number) {
        return index.code(number, "").flatMap(workOrders::lock);
    }

    private String code(String number) {
        return Codes.fits("W", number).orElseGet(() -> "W-" + index.nextRunningNumber());
    }

    private void tell(WorkOrder workOrder) {
        WorkOrderView view = WorkOrderViews.of(workOrder);
        feed.tell(view.operations().stream()
                .map(o -> new OperationChanged(view.number(), o.id(), o.workCenter(), Change.PLANNED))
                .toList());
    }

    private static PlannedOperation step(PlannedWorkOrder.Step step) {
        return new PlannedOperation(
                step.sequence(),
                step.name(),
                step.nameEn(),
                step.workCenter(),
                step.workUnit(),
                step.setupMinutes(),
                step.minutesPerPiece(),
                step.start(),
                step.finish(),
                step.inspectionPlan(),
                step.terms());
    }
}
