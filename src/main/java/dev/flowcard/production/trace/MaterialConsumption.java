package dev.flowcard.production.trace;

import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Bills;
import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lots;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Books what reports consume, by the bill of the operation, on the lots that were scanned to it: each lot as long as there is
 * something of it, what is beyond on the last one, since what was made was made of something.
 */
@Component
public class MaterialConsumption {
    private static final int SCALE = 3;

    private final Bills bills;
    private final Lots lots;
    private final Products products;
    private final OperationLots operationLots;

    MaterialConsumption(Bills bills, Lots lots, Products products, OperationLots operationLots) {
        this.bills = bills;
        this.lots = lots;
        this.products = products;
        this.operationLots = operationLots;
    }

    /** What an operation of a product consumes. */
    public List<BillLine> bill(ProductId product, int sequence) {
        return products.byId(product).map(p -> bills.of(p.number(), sequence)).orElse(List.of());
    }

    /** So much of a lot. */
    public record Take(long lot, BigDecimal quantity) {}

    /** What so many pieces, good or not, take of the lots that were scanned, in the order of the scans. */
    public static List<Take> takes(List<BillLine> bill, List<Lot> lots, BigDecimal pieces) {
        List<Take> takes = new ArrayList<>();
        for (BillLine line : bill) {
            List<Lot> of = lots.stream()
                    .filter(lot -> lot.material().equals(line.material()))
                    .toList();
            BigDecimal open = line.quantity().multiply(pieces).setScale(SCALE, RoundingMode.HALF_UP);
            for (Lot lot : of) {
                BigDecimal part =
                        lot.equals(of.getLast()) ? open : open.min(lot.onHand().max(BigDecimal.ZERO));
                if (part.signum() > 0) {
                    takes.add(new Take(lot.id(), part));
                    open = open.subtract(part);
                }
            }
        }
        return takes;
    }

    /** A report consumed. */
    public void book(long report, long operation, List<Take> takes) {
        Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
        takes.forEach(take -> quantities.merge(take.lot(), take.quantity(), BigDecimal::add));
        keep(report, operation, quantities);
    }

    /** A report of so many pieces of a card was booked outside of the dialogue. */
    public void consume(
            long report, WorkOrder workOrder, OperationView operation, @Nullable String card, BigDecimal pieces) {
        List<BillLine> bill = bill(WorkOrderViews.of(workOrder).product(), operation.sequence());
        if (!bill.isEmpty()) {
            long id = operation.id().value();
            CardLots taken = new CardLots(workOrder.cards(), operationLots.of(List.of(id)));
            book(report, id, takes(bill, taken.at(card, id), pieces));
        }
    }

    /** A report was taken back by another: so is what it consumed. */
    public void giveBack(long report, long reversal, long operation) {
        Map<Long, BigDecimal> back = operationLots.consumedBy(report);
        back.replaceAll((lot, quantity) -> quantity.negate());
        keep(reversal, operation, back);
    }

    private void keep(long report, long operation, Map<Long, BigDecimal> quantities) {
        operationLots.consume(report, operation, quantities);
        lots.use(quantities);
    }
}
