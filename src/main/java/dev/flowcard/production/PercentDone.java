package dev.flowcard.production;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * How much of a work is done, weighted by standard time: the one formula behind the wall, the order page and the customer's
 * page. Each operation counts its good pieces, at most the target, times its standard minutes per piece; finished and
 * closed operations count whole. Where no operation has a standard time, every operation weighs the same.
 */
public final class PercentDone {
    private PercentDone() {}

    /** Whole percent, rounded down, so that 100 means done. */
    public static int of(WorkOrderView workOrder) {
        return of(List.of(workOrder));
    }

    /** Of several work orders together, such as all of an order. */
    public static int of(Collection<WorkOrderView> workOrders) {
        boolean timed = workOrders.stream()
                .flatMap(w -> w.operations().stream())
                .anyMatch(o -> o.minutesPerPiece().signum() > 0);
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (WorkOrderView workOrder : workOrders) {
            for (OperationView operation : workOrder.operations()) {
                BigDecimal weight = timed ? operation.minutesPerPiece() : BigDecimal.ONE;
                all = all.add(workOrder.target().multiply(weight));
                done = done.add(counted(operation, workOrder.target()).multiply(weight));
            }
        }
        return all.signum() == 0
                ? 0
                : done.multiply(BigDecimal.valueOf(100))
                        .divide(all, 0, RoundingMode.DOWN)
                        .intValueExact();
    }

    private static BigDecimal counted(OperationView operation, BigDecimal target) {
        return operation.over() ? target : operation.good().min(target);
    }
}
