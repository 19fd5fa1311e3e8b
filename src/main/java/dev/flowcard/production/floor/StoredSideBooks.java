package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** They are tables of their own. */
@Component
class StoredSideBooks implements SideBooks {
    private final MaterialExecution materials;
    private final OutsideBooking outside;

    StoredSideBooks(MaterialExecution materials, OutsideBooking outside) {
        this.materials = materials;
        this.outside = outside;
    }

    @Override
    public void ofMaterial(
            Scan scan,
            FloorCommand.OfMaterial command,
            Map<String, WorkOrder> locked,
            List<String> persons,
            Map<String, Long> reports) {
        materials.carryOut(scan, command, locked, persons, reports);
    }

    @Override
    public void send(WorkOrder workOrder, Operation operation, @Nullable String card, Sending sending) {
        outside.send(workOrder, operation, card, sending);
    }

    @Override
    public void takeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving) {
        outside.takeBack(workOrder, operation, batch, receiving);
    }
}
