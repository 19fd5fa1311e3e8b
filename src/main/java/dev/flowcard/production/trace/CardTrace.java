package dev.flowcard.production.trace;

import dev.flowcard.production.trace.TraceQuery.WorkOrderRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cards of split work orders are of which lots, for one level of a genealogy. */
final class CardTrace {
    private final Map<Long, CardLots> split = new HashMap<>();

    private CardTrace() {}

    static CardTrace of(Collection<WorkOrderRow> workOrders, OperationLots lots) {
        List<WorkOrderRow> rows =
                workOrders.stream().filter(row -> !row.cards().isEmpty()).toList();
        Map<Long, List<Taken>> taken =
                lots.inWorkOrders(rows.stream().map(WorkOrderRow::id).toList());
        CardTrace trace = new CardTrace();
        rows.forEach(
                row -> trace.split.put(row.id(), new CardLots(row.cards(), taken.getOrDefault(row.id(), List.of()))));
        return trace;
    }

    /** Whether the pieces of a card are of a lot; of a work order that was never split, all are of all its lots. */
    boolean holds(long workOrder, @Nullable String card, long lot) {
        CardLots lots = split.get(workOrder);
        return lots == null
                || lots.of(lots.holder(card)).stream()
                        .anyMatch(taken -> taken.lot().id() == lot);
    }
}
