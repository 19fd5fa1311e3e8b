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

/** What is kept beside a work order while it is worked on: material, and what is with a subcontractor. */
interface SideBooks {
    /** @param reports the reports that the same scan booked, by the operation's code */
    void ofMaterial(
            Scan scan,
            FloorCommand.OfMaterial command,
            Map<String, WorkOrder> locked,
            List<String> persons,
            Map<String, Long> reports);

    void send(WorkOrder workOrder, Operation operation, @Nullable String card, Sending sending);

    void takeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving);
}
