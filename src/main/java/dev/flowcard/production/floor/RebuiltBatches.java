package dev.flowcard.production.floor;

import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The batches outside of a rebuild: what the log sent and took back, and what the office did, in memory. */
final class RebuiltBatches implements BatchBook {
    private final Map<String, List<Batch>> byWorkOrder = new LinkedHashMap<>();
    private long ids;

    @Override
    public List<Batch> openOf(Collection<Long> operations) {
        return byWorkOrder.values().stream()
                .flatMap(List::stream)
                .filter(batch -> operations.contains(batch.operation())
                        && batch.outside().signum() > 0)
                .toList();
    }

    void send(WorkOrder workOrder, long operation, @Nullable String card, Sending sending) {
        WorkOrderView view = WorkOrderViews.of(workOrder);
        OperationView at = view.operations().stream()
                .filter(o -> o.id().value() == operation)
                .findFirst()
                .orElseThrow();
        of(workOrder.code())
                .add(new Batch(
                        --ids, // no stored one has such an id
                        "",
                        operation,
                        view.number(),
                        card,
                        OperationCode.cardCode(view.code(), card) + "." + at.sequence(),
                        at.sequence(),
                        at.name(),
                        view.product(),
                        sending.supplier(),
                        sending.quantity(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        sending.weight(),
                        sending.due(),
                        sending.price(),
                        sending.basis(),
                        sending.pieceWeight(),
                        sending.note(),
                        sending.at(),
                        sending.by(),
                        0));
    }

    void takeBack(String workOrder, Batch batch, Receiving receiving) {
        of(workOrder).replaceAll(b -> b.id() == batch.id() ? b.after(receiving) : b);
    }

    /** After an act of the office they are as it left them. */
    void put(String workOrder, List<Batch> batches) {
        byWorkOrder.put(workOrder, new ArrayList<>(batches));
    }

    List<Batch> of(String workOrder) {
        return byWorkOrder.computeIfAbsent(workOrder, code -> new ArrayList<>());
    }

    /** What stands in the table if all is as it follows. */
    List<String> texts() {
        return byWorkOrder.values().stream()
                .flatMap(List::stream)
                .map(SideTexts::batch)
                .toList();
    }
}
