package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lots;
import dev.flowcard.plan.Products;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.floor.MaterialFacts.PieceFacts;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rebuild knows of material: lots and pieces as the log has scanned them so far. Bills are today's, but whether one
 * demanded something was as the answer says, since it may have been changed meanwhile.
 */
final class RebuiltMaterials extends MaterialFactsReader {
    private final RebuiltWorld world;

    RebuiltMaterials(
            MaterialConsumption bills,
            RebuiltLots taken,
            Lots lots,
            PieceFactsReader pieces,
            Products products,
            PlantZone zone,
            RebuiltWorld world) {
        super(bills, taken, reference -> world.lot(lots.find(reference)), pieces, products, zone);
        this.world = world;
    }

    @Override
    MaterialFacts read(
            Scan scan,
            TerminalSession session,
            FloorMemo memo,
            Map<String, WorkOrder> locked,
            Collection<WorkOrderView> workOrders) {
        MaterialFacts today = super.read(scan, session, memo, locked, workOrders);
        Map<String, List<BillLine>> bills = new HashMap<>();
        Map<String, Integer> complete = new HashMap<>();
        for (WorkOrderView workOrder : workOrders) {
            for (OperationView operation : workOrder.operations()) {
                String code = operation.code();
                List<BillLine> bill = world.wasTaken() ? content(today, code) : demanding(today, code);
                if (!bill.isEmpty()) {
                    bills.put(code, bill);
                }
                if (world.was(ScanReason.SERIAL_MISSING)) {
                    complete.put(code, 0);
                }
            }
        }
        PieceFacts piece = today.piece();
        return new MaterialFacts(
                today.lot(),
                today.waiting(),
                bills,
                today.taken(),
                today.names(),
                today.today(),
                new PieceFacts(
                        piece.scanned(), piece.ours(), piece.product(), piece.atHand(), piece.parts(), complete));
    }

    /** What was taken had all its lots. */
    private static List<BillLine> content(MaterialFacts today, String operation) {
        List<Lot> lots = new ArrayList<>(today.taken(operation));
        lots.addAll(today.waiting());
        today.lot().ifPresent(lots::add);
        Set<String> there = new HashSet<>();
        lots.forEach(lot -> there.add(lot.material()));
        List<BillLine> bill = new ArrayList<>();
        for (BillLine line : today.bill(operation)) {
            bill.add(there.contains(line.material()) ? line : untracked(line));
        }
        today.lot()
                .filter(lot -> !bill.isEmpty()
                        && bill.stream().noneMatch(line -> line.material().equals(lot.material())))
                .ifPresent(lot -> bill.add(line(lot.material(), false)));
        return bill;
    }

    private List<BillLine> demanding(MaterialFacts today, String operation) {
        if (world.was(ScanReason.WRONG_MATERIAL)) {
            return List.of(line("", true));
        }
        List<BillLine> bill = new ArrayList<>(today.bill(operation));
        boolean demanded = world.was(ScanReason.LOT_MISSING)
                || world.was(ScanReason.LOT_BLOCKED)
                || world.was(ScanReason.LOT_EXPIRED);
        if (demanded) {
            bill.add(line("", true));
        }
        return bill;
    }

    private static BillLine line(String material, boolean tracked) {
        return new BillLine("", 0, material, BigDecimal.ZERO, null, tracked, false);
    }

    private static BillLine untracked(BillLine line) {
        return new BillLine(
                line.product(),
                line.sequence(),
                line.material(),
                line.quantity(),
                line.unit(),
                false,
                line.serialTracked());
    }
}
