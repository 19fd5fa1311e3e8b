package dev.flowcard.production.outside;

import dev.flowcard.production.CardView;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What lies in the shop and should go to a subcontractor. */
@Service
public class ReadyToSend {
    private static final int MOST = 500;

    private final WorkOrders workOrders;
    private final Terms terms;
    private final Batches batches;

    ReadyToSend(WorkOrders workOrders, Terms terms, Batches batches) {
        this.workOrders = workOrders;
        this.terms = terms;
        this.batches = batches;
    }

    /**
     * Pieces of one operation that may go.
     *
     * @param card {@code S2} or {@code B3}; null: the traveller card
     */
    public record Waiting(
            WorkOrderView workOrder, @Nullable String card, OperationView operation, Term term, BigDecimal sendable) {
        private Waiting less(BigDecimal away) {
            return new Waiting(workOrder, card, operation, term, sendable.subtract(away));
        }
    }

    /** In the order in which the plan wants them, at most 500. */
    public List<Waiting> list() {
        List<Waiting> arrived = new ArrayList<>();
        workOrders.active().stream()
                .filter(w -> w.state() != WorkOrderState.ON_HOLD)
                .forEach(w -> w.operations().forEach(o -> terms.of(o.workCenter(), w.product(), o.sequence())
                        .ifPresent(term -> arrived(w, o, term, arrived))));
        List<Long> ids =
                arrived.stream().map(w -> w.operation().id().value()).distinct().toList();
        Map<String, BigDecimal> away = batches.openOf(ids).stream()
                .collect(Collectors.toMap(Batch::operationCode, Batch::outside, BigDecimal::add));
        return arrived.stream()
                .map(w -> w.less(away.getOrDefault(w.operation().code(), BigDecimal.ZERO)))
                .filter(w -> w.sendable().signum() > 0)
                .sorted(Comparator.comparing(
                        w -> w.operation().plannedStart(), Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }

    /** What lies there, card by card; what is on no split or box is on the traveller card. */
    private static void arrived(WorkOrderView workOrder, OperationView whole, Term term, List<Waiting> arrived) {
        BigDecimal rest = whole.remainder();
        for (CardView card : workOrder.cards()) {
            for (OperationView part : card.operations()) {
                if (part.sequence() == whole.sequence() && part.remainder().signum() > 0) {
                    String name = OperationCode.read(part.code()).card();
                    arrived.add(new Waiting(workOrder, name, part, term, part.remainder()));
                    rest = rest.subtract(part.remainder());
                }
            }
        }
        if (rest.signum() > 0) {
            arrived.add(new Waiting(workOrder, null, whole, term, rest));
        }
    }
}
