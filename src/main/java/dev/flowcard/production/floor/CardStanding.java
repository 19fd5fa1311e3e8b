package dev.flowcard.production.floor;

import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardView;
import dev.flowcard.production.WorkOrderView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a card may still be scanned.
 *
 * @param mergedInto code of the card that has its pieces now; empty while it has them itself
 * @param parts codes of the cards that its pieces went to
 */
record CardStanding(CardCopy copy, String mergedInto, List<String> parts) {
    /** Of all cards of a work order, by their code. */
    static Map<String, CardStanding> of(WorkOrderView workOrder) {
        Map<String, CardStanding> all = new HashMap<>();
        all.put(workOrder.code(), new CardStanding(workOrder.copy(), "", parts(workOrder, workOrder.code())));
        for (CardView card : workOrder.cards()) {
            String into = card.merged() ? card.from() : "";
            all.put(card.code(), new CardStanding(card.copy(), into, parts(workOrder, card.code())));
        }
        return all;
    }

    private static List<String> parts(WorkOrderView workOrder, String code) {
        return workOrder.cards().stream()
                .filter(card -> !card.merged() && card.from().equals(code))
                .map(CardView::code)
                .toList();
    }
}
