package dev.flowcard.production.domain;

import dev.flowcard.production.Gate;
import dev.flowcard.production.WorkOrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of held pieces: what is to be reworked is open again on its card, what is accepted goes on. */
public final class HeldPieces {
    private HeldPieces() {}

    /** @param booking takes them off the held ones and says where they go */
    public static void dispose(WorkOrder workOrder, Operation operation, @Nullable String card, Booking booking) {
        workOrder.count(operation, card, booking);
        if (operation.gate == Gate.PASSED) {
            operation.gatePassed = operation.gatePassed.add(booking.good());
        }
        Instant completed = workOrder.completedAt;
        if (workOrder.state == WorkOrderState.COMPLETED) {
            workOrder.state = WorkOrderState.RUNNING;
            workOrder.completedAt = null;
            workOrder.derive();
            workOrder.complete(completed == null ? booking.at() : completed);
        }
        workOrder.derive();
    }
}
