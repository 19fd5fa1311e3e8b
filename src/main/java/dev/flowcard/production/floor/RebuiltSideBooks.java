package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Material and batches outside are judged by tables that a rebuild does not live through again: it leaves the work orders out
 * that they touched, and says how many.
 */
final class RebuiltSideBooks implements SideBooks {
    private final Set<String> touched = new HashSet<>();

    Set<String> touched() {
        return touched;
    }

    @Override
    public void ofMaterial(
            Scan scan,
            FloorCommand.OfMaterial command,
            Map<String, WorkOrder> locked,
            List<String> persons,
            Map<String, Long> reports) {
        touched.add(OperationAtHand.workOrderOf(command.operation()));
    }

    @Override
    public void send(WorkOrder workOrder, Operation operation, @Nullable String card, Sending sending) {
        touched.add(workOrder.code());
    }

    @Override
    public void takeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving) {
        touched.add(workOrder.code());
    }
}
