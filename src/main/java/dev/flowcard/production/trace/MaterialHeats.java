package dev.flowcard.production.trace;

import dev.flowcard.production.OperationCode;
import dev.flowcard.production.domain.CardPart;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Of which heats cards are: what may go into one charge, and what may be merged back. */
@Service
public class MaterialHeats {
    private final LotBook lots;

    public MaterialHeats(LotBook lots) {
        this.lots = lots;
    }

    /** Of every card of some work orders, by its code. */
    public Map<String, Heats> of(Collection<WorkOrder> workOrders) {
        List<Taken> taken = taken(workOrders);
        Map<String, Heats> heats = new HashMap<>();
        for (WorkOrder workOrder : workOrders) {
            CardLots cards = lots(workOrder, taken);
            heats.put(workOrder.code(), cards.heats(null));
            workOrder
                    .cards()
                    .forEach(part ->
                            heats.put(OperationCode.cardCode(workOrder.code(), part.card()), cards.heats(part.card())));
        }
        return heats;
    }

    /** The splits and boxes whose pieces would lie with those of another heat if they went back, by the codes of their cards. */
    public Map<String, Heats.Clash> mixing(Collection<WorkOrder> workOrders) {
        List<Taken> taken = taken(workOrders);
        Map<String, Heats.Clash> mixing = new HashMap<>();
        for (WorkOrder workOrder : workOrders) {
            CardLots cards = lots(workOrder, taken);
            workOrder.cards().stream().filter(part -> !part.merged()).forEach(part -> mixing(workOrder, cards, part)
                    .ifPresent(clash -> mixing.put(OperationCode.cardCode(workOrder.code(), part.card()), clash)));
        }
        return mixing;
    }

    private static Optional<Heats.Clash> mixing(WorkOrder workOrder, CardLots cards, CardPart part) {
        List<Optional<String>> labels = SplitCards.heats(workOrder, part.card());
        if (labels.size() > 1) {
            return Optional.of(
                    Heats.Clash.of(labels.getFirst().orElse(null), labels.get(1).orElse(null)));
        }
        Heats own = new Heats(null, cards.heats(part.card()).byMaterial());
        return own.against(
                new Heats(null, cards.heats(cards.holder(part.from())).byMaterial()));
    }

    private static CardLots lots(WorkOrder workOrder, List<Taken> taken) {
        List<Long> operations = operations(List.of(workOrder));
        return new CardLots(
                workOrder.cards(),
                taken.stream().filter(t -> operations.contains(t.operation())).toList());
    }

    private List<Taken> taken(Collection<WorkOrder> workOrders) {
        return lots.of(operations(workOrders));
    }

    private static List<Long> operations(Collection<WorkOrder> workOrders) {
        return workOrders.stream()
                .flatMap(workOrder -> workOrder.operations().stream())
                .map(operation -> WorkOrderViews.idOf(operation).value())
                .toList();
    }
}
