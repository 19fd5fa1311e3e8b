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
            WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good) {
        if (workOrder.state == WorkOrderState.CANCELLED || workOrder.state == WorkOrderState.CLOSED_SHORT) {
            return Optional.of(ReversalObjection.WORK_ORDER_CLOSED);
        }
        BigDecimal left = operation.good.subtract(good);
        boolean decided = operation.gate == Gate.PASSED || operation.gate == Gate.FAILED;
        if (decided || (operation.gate != Gate.NONE && left.compareTo(operation.gatePassed) < 0)) {
            return Optional.of(ReversalObjection.INSPECTED);
        }
        int next = workOrder.operations.indexOf(operation) + 1;
        boolean used = next < workOrder.operations.size()
                && good.signum() > 0
                && operation.gate == Gate.NONE
                && workOrder.operations.get(next).reported().compareTo(left) > 0;
        return used || SplitCards.used(workOrder, operation, card, good)
                ? Optional.of(ReversalObjection.PIECES_USED)
                : Optional.empty();
    }
}
