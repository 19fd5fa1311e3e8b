package dev.flowcard.production;

import dev.flowcard.plan.DrawingRevised;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.persistence.WorkOrderIndex;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new revision of a drawing recalls the cards that are in the shop: they show the old one. */
@Component
class DrawingWatch {
    private final WorkOrderIndex index;
    private final WorkCards cards;

    DrawingWatch(WorkOrderIndex index, WorkCards cards) {
        this.index = index;
        this.cards = cards;
    }

    @EventListener
    void revised(DrawingRevised revised) {
        ProductId product = revised.product();
        index.inTheShop(product.value()).forEach(code -> cards.recallAll(code, RecallReason.REVISION));
    }
}
