package dev.flowcard.production.domain;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import java.util.Objects;

/** Shows the aggregate to others, without handing it out. */
public final class WorkOrderViews {
    private WorkOrderViews() {}

    public static WorkOrderView of(WorkOrder w) {
        return new WorkOrderView(
                w.number,
                w.code,
                w.state,
                new ProductId(w.productId),
                w.quantityOrdered,
                w.quantityPlanned,
                w.quantityReleased,
                w.quantityReplenished,
                w.orderNumber,
                w.orderLine,
                w.heldAt,
                w.holdReason,
                w.releasedAt,
                w.completedAt,
                w.cardPrints,
                w.operations.stream().map(o -> of(w, o)).toList());
    }

    public static OperationId idOf(Operation operation) {
        return new OperationId(Objects.requireNonNull(operation.id, "not stored yet"));
    }

    private static OperationView of(WorkOrder w, Operation o) {
        return new OperationView(
                idOf(o),
                o.sequence,
                w.code + "." + o.sequence,
                new Named(o.name, o.nameEn),
                new WorkCenterId(o.workCenterId),
                o.plannedWorkUnitId == null ? null : new WorkUnitId(o.plannedWorkUnitId),
                o.state,
                o.gate,
                o.inspectionPlan,
                w.arrived(o),
                o.good,
                o.scrap,
                o.held,
                o.rework,
                w.remainder(o),
                o.setupMinutes,
                o.minutesPerPiece,
                o.plannedStart,
                o.plannedFinish,
                o.actualStart,
                o.actualFinish,
                o.openRuns,
                o.finished);
    }
}
