package dev.flowcard.production.domain;

import dev.flowcard.plan.ProductId;
import dev.flowcard.production.Gate;
import dev.flowcard.production.PlanObjection;
import dev.flowcard.production.WorkOrderState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speaks against changing a work order that has begun. */
final class Objections {
    private Objections() {}

    static List<PlanObjection> toPlan(
            WorkOrder workOrder, ProductId product, BigDecimal quantity, List<PlannedOperation> steps) {
        List<PlanObjection> objections = new ArrayList<>();
        String number = workOrder.number;
        boolean other = product.value() != workOrder.productId || quantity.compareTo(workOrder.quantityOrdered) != 0;
        if (workOrder.begun() && other) {
            objections.add(new PlanObjection(null, "quantity", "production.plan.begun", List.of(number)));
        }
        for (Operation operation : workOrder.operations) {
            Optional<PlannedOperation> step = steps.stream()
                    .filter(s -> s.sequence() == operation.sequence)
                    .findFirst();
            if (operation.begun() && (step.isEmpty() || operation.differs(step.get()))) {
                objections.add(new PlanObjection(
                        operation.sequence,
                        "sequence",
                        "production.plan.operation-begun",
                        List.of(number, String.valueOf(operation.sequence))));
            }
        }
        return objections;
    }

    static Optional<ReversalObjection> toReversal(
            WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good, Away away) {
        if (workOrder.state == WorkOrderState.CANCELLED || workOrder.state == WorkOrderState.CLOSED_SHORT) {
            return Optional.of(ReversalObjection.WORK_ORDER_CLOSED);
        }
        BigDecimal left = operation.good.subtract(good);
        boolean decided = operation.gate == Gate.PASSED || operation.gate == Gate.FAILED;
        if (decided || (operation.gate != Gate.NONE && left.compareTo(operation.gatePassed) < 0)) {
            return Optional.of(ReversalObjection.INSPECTED);
        }
        if (touched(workOrder, operation, left, good, BigDecimal.ZERO)
                || SplitCards.used(workOrder, operation, card, good, BigDecimal.ZERO)) {
            return Optional.of(ReversalObjection.PIECES_USED);
        }
        return touched(workOrder, operation, left, good, away.all())
                        || SplitCards.used(workOrder, operation, card, good, away.ofCard())
                ? Optional.of(ReversalObjection.PIECES_OUTSIDE)
                : Optional.empty();
    }

    /** Whether the next operation has reported, or sent out, more than would be left. */
    private static boolean touched(
            WorkOrder workOrder, Operation operation, BigDecimal left, BigDecimal good, BigDecimal away) {
        return good.signum() > 0
                && operation.gate == Gate.NONE
                && workOrder
                        .following(operation)
                        .filter(next -> next.reported().add(away).compareTo(left) > 0)
                        .isPresent();
    }
}
