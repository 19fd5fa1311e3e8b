package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What is left of an operation: the one formula behind schedules and predictions. */
public final class WorkLeft {
    private WorkLeft() {}

    /** Pieces that are still to be made: neither good nor scrap nor held. */
    public static BigDecimal pieces(WorkOrderView workOrder, OperationView operation) {
        BigDecimal done = operation.good().add(operation.scrap()).add(operation.held());
        return workOrder.target().subtract(done).max(BigDecimal.ZERO);
    }

    /**
     * Of these pieces, those of an operation's longest part: two parts on two work units go on side by side. Where one unit works
     * alone the other's part may be made already, so all of it counts: rather too late than too early.
     */
    public static BigDecimal longest(WorkOrderView workOrder, OperationView operation) {
        BigDecimal left = pieces(workOrder, operation);
        OperationSplit split = operation.split();
        if (split == null || Objects.equals(split.workUnit(), operation.plannedWorkUnit()) || alone(operation)) {
            return left;
        }
        BigDecimal second = left.min(split.pieces());
        return second.max(left.subtract(second));
    }

    private static boolean alone(OperationView operation) {
        return operation.actualStart() != null && operation.openRuns() < 2;
    }

    /** In how many batches they go over to the next operation; 1: all together at the end. */
    public static int batches(WorkOrderView workOrder, OperationView operation) {
        return batches(operation, pieces(workOrder, operation));
    }

    /** The same of some of its pieces. */
    public static int batches(OperationView operation, BigDecimal pieces) {
        boolean overlapping = operation.terms().overlap() && operation.gate() == Gate.NONE;
        return overlapping ? operation.terms().batches(pieces) : 1;
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
