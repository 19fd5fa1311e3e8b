package dev.flowcard.progress;

import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order and where it is.
 *
 * @param percentDone weighted by standard time
 * @param current where the work is now, or null where none has begun or all is done
 * @param plannedFinish of the last planned operation
 * @param estimate null where nothing is left to do or nothing is planned yet
 */
public record OrderStory(
        OrderView order,
        List<WorkOrderView> workOrders,
        int percentDone,
        @Nullable CurrentPlace current,
        @Nullable Instant plannedFinish,
        @Nullable OrderEstimate estimate,
        OrderVerdict verdict) {

    /** An operation of one of the work orders. */
    public record CurrentPlace(WorkOrderView workOrder, OperationView operation) {}
}
