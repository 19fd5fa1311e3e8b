package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Material and batches outside in a rebuild: in memory, as far as a later answer depends on them. */
final class RebuiltSideBooks implements SideBooks {
    private final RebuiltLots lots;
    private final RebuiltPieces pieces;
    private final RebuiltBatches batches = new RebuiltBatches();
    private final MaterialExecution materials;

    RebuiltSideBooks(RebuiltLots lots, RebuiltPieces pieces) {
        this.lots = lots;
        this.pieces = pieces;
        this.materials = new MaterialExecution(lots, (report, operation, takes) -> {}, pieces);
    }

    RebuiltLots lots() {
        return lots;
    }

    RebuiltPieces pieces() {
        return pieces;
    }

    RebuiltBatches batches() {
        return batches;
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
        OutsideBooking.goOut(workOrder, operation, card, sending);
        batches.send(workOrder, WorkOrderViews.idOf(operation).value(), card, sending);
    }

    @Override
    public void takeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving) {
        OutsideBooking.comeBack(workOrder, operation, batch, receiving);
        batches.takeBack(workOrder.code(), batch, receiving);
    }
}
