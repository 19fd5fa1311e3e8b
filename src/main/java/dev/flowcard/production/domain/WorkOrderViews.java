package dev.flowcard.production.domain;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.CardView;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows the aggregate to others, without handing it out. */
public final class WorkOrderViews {
    private WorkOrderViews() {}

    public static WorkOrderView of(WorkOrder w) {
        WorkOrderView whole = whole(w, List.of());
        return w.cards.isEmpty() ? whole : whole(w, cards(whole, w.cards));
    }

    /** What each card stands for, by its code: the traveller card with what is left to it, and every split and box. */
    public static Map<String, WorkOrderView> byCard(WorkOrder w) {
        WorkOrderView whole = of(w);
        return w.cards.isEmpty() ? Map.of(whole.code(), whole) : new CardShares(whole, w.cards).views();
    }

    private static List<CardView> cards(WorkOrderView whole, List<CardPart> parts) {
        Map<String, WorkOrderView> shares = new CardShares(whole, parts).views();
        return parts.stream().map(part -> of(whole, part, shares)).toList();
    }

    private static CardView of(WorkOrderView whole, CardPart part, Map<String, WorkOrderView> shares) {
        String code = OperationCode.cardCode(whole.code(), part.card());
        WorkOrderView share = shares.get(code);
        return new CardView(
                code,
                part.kind(),
                OperationCode.cardCode(whole.code(), part.from()),
                part.quantity(),
                part.startsAt(),
                part.heat(),
                part.merged(),
                part.prints(),
                part.copy(),
                part.createdAt(),
                part.createdBy(),
                share == null ? List.of() : share.operations());
    }

    private static WorkOrderView whole(WorkOrder w, List<CardView> cards) {
        return new WorkOrderView(
                w.number,
                w.code,
                w.state,
                new ProductId(w.productId),
                w.routingVersion,
                w.quantityOrdered,
                w.quantityPlanned,
                w.quantityReleased,
                w.quantityReplenished,
                w.quantitySurplus,
                w.orderNumber,
                w.orderLine,
                w.heldAt,
                w.holdReason,
                w.closeReason,
                w.releasedAt,
                w.completedAt,
                w.cardPrints,
                w.cardCopy,
                cards,
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
                o.finished,
                o.terms(),
                o.firstGoodAt,
                o.split == null ? null : o.split.view());
    }
}
