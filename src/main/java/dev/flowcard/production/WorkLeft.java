package dev.flowcard.production;

import java.math.BigDecimal;

/** What is left of an operation: the one formula behind schedules and predictions. */
public final class WorkLeft {
    private WorkLeft() {}

    /** Pieces that are still to be made: neither good nor scrap nor held. */
    public static BigDecimal pieces(WorkOrderView workOrder, OperationView operation) {
        BigDecimal done = operation.good().add(operation.scrap()).add(operation.held());
        return workOrder.target().subtract(done).max(BigDecimal.ZERO);
    }

    /** Their standard minutes, without a set-up. */
    public static BigDecimal minutes(WorkOrderView workOrder, OperationView operation) {
        return pieces(workOrder, operation).multiply(operation.minutesPerPiece());
    }
}
