package dev.flowcard.prediction;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.util.List;

/** A work order that does not exist, made as the routing says: it goes through the same futures as those that do. */
final class ImaginedOrder {
    /** Nothing in the shop is called so. */
    private static final String NUMBER = "?";

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private ImaginedOrder() {}

    /** Whether nobody has placed it. */
    static boolean is(WorkOrderView workOrder) {
        return workOrder.number().equals(NUMBER);
    }

    static WorkOrderView of(ProductId product, BigDecimal quantity, List<RoutingOperation> routing) {
        List<OperationView> operations =
                routing.stream().map(ImaginedOrder::operation).toList();
        return new WorkOrderView(
                NUMBER,
                NUMBER,
                WorkOrderState.PLANNED,
                product,
                null,
                quantity,
                quantity,
                NOTHING,
                NOTHING,
                NOTHING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                CardCopy.FIRST,
                List.of(),
                operations);
    }

    private static OperationView operation(RoutingOperation step) {
        return new OperationView(
                new OperationId(0),
                step.sequence(),
                NUMBER + "." + step.sequence(),
                new Named(step.name(), step.nameEn()),
                step.workCenter(),
                null,
                OperationState.WAITING,
                Gate.NONE,
                null,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                step.setupMinutes(),
                step.minutesPerPiece(),
                null,
                null,
                null,
                null,
                0,
                false,
                step.terms(),
                null,
                null);
    }
}
