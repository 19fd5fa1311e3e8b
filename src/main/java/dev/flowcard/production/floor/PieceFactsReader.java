package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.materials.BillLine;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.floor.MaterialFacts.PieceFacts;
import dev.flowcard.production.persistence.WorkOrderIndex;
import dev.flowcard.production.trace.PieceBook;
import dev.flowcard.production.trace.Serial;
import dev.flowcard.production.trace.SerialNumbers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gathers what a scan needs to know of single pieces: only where one was scanned, or where a bill demands them. */
@Component
class PieceFactsReader {
    private final PieceBook serials;
    private final Products products;
    private final Function<Long, Optional<String>> codeOf;

    @Autowired
    PieceFactsReader(SerialNumbers serials, Products products, WorkOrderIndex index) {
        this((PieceBook) serials, products, index::codeOf);
    }

    /** @param codeOf the code of the work order that a piece names as its maker */
    PieceFactsReader(PieceBook serials, Products products, Function<Long, Optional<String>> codeOf) {
        this.serials = serials;
        this.products = products;
        this.codeOf = codeOf;
    }

    PieceFacts read(
            Scan scan,
            TerminalSession session,
            MaterialMemo memo,
            Collection<WorkOrderView> workOrders,
            Map<String, List<BillLine>> bills) {
        Optional<String> reference = SerialScans.reference(scan.code());
        Map<String, Integer> complete = complete(workOrders, bills);
        if (reference.isEmpty()) {
            return new PieceFacts(Optional.empty(), false, "", null, Map.of(), complete);
        }
        Optional<Serial> scanned = serials.find(reference.get());
        @Nullable
        Serial atHand = memo.piece() == null ? null : serials.find(memo.piece()).orElse(null);
        Optional<WorkOrderView> running = session.current() == null
                ? Optional.empty()
                : workOrders.stream()
                        .filter(w -> w.code().equals(OperationAtHand.cardOf(session.current())))
                        .findFirst();
        return new PieceFacts(
                scanned,
                running.isPresent() && madeBy(scanned, running.get()),
                running.flatMap(w -> products.byId(w.product()))
                        .map(Product::number)
                        .orElse(""),
                atHand,
                atHand == null ? Map.of() : serials.partsOf(atHand.id()),
                complete);
    }

    private boolean madeBy(Optional<Serial> serial, WorkOrderView workOrder) {
        return serial.map(Serial::workOrder)
                .flatMap(codeOf)
                .filter(OperationAtHand.workOrderOf(workOrder.code())::equals)
                .isPresent();
    }

    private Map<String, Integer> complete(Collection<WorkOrderView> workOrders, Map<String, List<BillLine>> bills) {
        Map<String, Integer> complete = new HashMap<>();
        for (WorkOrderView workOrder : workOrders) {
            for (OperationView operation : workOrder.operations()) {
                bills.getOrDefault(operation.code(), List.of()).stream()
                        .filter(BillLine::serialTracked)
                        .mapToInt(line ->
                                serials.piecesWith(operation.id().value(), line.material(), SerialScans.perPiece(line)))
                        .min()
                        .ifPresent(pieces -> complete.put(operation.code(), pieces));
            }
        }
        return complete;
    }
}
