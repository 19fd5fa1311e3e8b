package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What is left of an operation: the one formula behind schedules and predictions. */
public final class WorkLeft {
    private WorkLeft() {}

    /** Pieces that are still to be made: neither good nor scrap nor held. */
    public static BigDecimal pieces(WorkOrderView workOrder, OperationView operation) {
        BigDecimal done = operation.good().add(operation.scrap()).add(operation.held());
        return workOrder.target().subtract(done).max(BigDecimal.ZERO);
    }

    /** In how many batches they go over to the next operation; 1: all together at the end. */
    public static int batches(WorkOrderView workOrder, OperationView operation) {
        boolean overlapping = operation.terms().overlap() && operation.gate() == Gate.NONE;
        return overlapping ? operation.terms().batches(pieces(workOrder, operation)) : 1;
    }

    /** Minutes by the clock that are left of a subcontractor's days; 0 where its standard time counts. */
    public static long leadMinutes(OperationView operation, Instant now) {
        Instant since = operation.actualStart() == null ? now : operation.actualStart();
        long gone = Math.max(0, Duration.between(since, now).toMinutes());
        return Math.max(0, operation.terms().leadMinutes() - gone);
    }

    /** Their standard minutes, without a set-up. */
    public static BigDecimal minutes(WorkOrderView workOrder, OperationView operation) {
        return pieces(workOrder, operation).multiply(operation.minutesPerPiece());
    }
}
