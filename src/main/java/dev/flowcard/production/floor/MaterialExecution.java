package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.trace.LotBook;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.production.trace.OperationLots;
import dev.flowcard.production.trace.PieceBook;
import dev.flowcard.production.trace.Serial;
import dev.flowcard.production.trace.SerialNumbers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps what a dialogue decided of material. */
@Component
class MaterialExecution {
    private final LotBook lots;
    private final Consumption consumption;
    private final PieceBook serials;

    @Autowired
    MaterialExecution(OperationLots lots, MaterialConsumption consumption, SerialNumbers serials) {
        this(lots, consumption::book, serials);
    }

    MaterialExecution(LotBook lots, Consumption consumption, PieceBook serials) {
        this.lots = lots;
        this.consumption = consumption;
        this.serials = serials;
    }

    /** Books what a report of an operation consumed. */
    interface Consumption {
        void book(long report, long operation, List<MaterialConsumption.Take> takes);
    }

    /** @param reports the reports that the same scan booked, by the operation's code */
    void carryOut(
            Scan scan,
            FloorCommand.OfMaterial command,
            Map<String, WorkOrder> locked,
            List<String> persons,
            Map<String, Long> reports) {
        WorkOrder workOrder = locked.get(OperationAtHand.workOrderOf(command.operation()));
        if (workOrder == null) {
            return; // a run whose work order is gone takes nothing
        }
        WorkOrderView view = WorkOrderViews.of(workOrder);
        String card = OperationCode.read(command.operation()).card();
        view.operations().stream()
                .filter(o ->
                        o.sequence() == OperationCode.read(command.operation()).sequence())
                .findFirst()
                .ifPresent(operation -> {
                    long id = operation.id().value();
                    switch (command) {
                        case FloorCommand.TakeLot take ->
                            lots.add(id, card, take.lot(), take.at(), String.join(",", persons), scan.id());
                        case FloorCommand.Consume consume -> {
                            Long report = reports.get(command.operation());
                            if (report != null) {
                                consumption.book(report, id, consume.takes());
                            }
                        }
                        case FloorCommand.Piece piece -> piece(piece, id, card);
                        case FloorCommand.BuildIn buildIn -> buildIn(buildIn, id);
                    }
                });
    }

    private void piece(FloorCommand.Piece piece, long operation, @Nullable String card) {
        Serial serial = serials.find(piece.reference())
                .orElseGet(() -> serials.add(piece.reference(), piece.product(), operation, card, piece.at()));
        serials.passed(operation, serial.id(), piece.at());
    }

    private void buildIn(FloorCommand.BuildIn buildIn, long operation) {
        Serial part = serials.find(buildIn.reference())
                .orElseGet(() -> serials.add(buildIn.reference(), buildIn.material(), null, null, buildIn.at()));
        serials.buildIn(part.id(), buildIn.piece().id(), operation, buildIn.at());
    }
}
