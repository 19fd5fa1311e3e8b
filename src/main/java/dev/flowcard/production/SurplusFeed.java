package dev.flowcard.production;

import dev.flowcard.plan.ProductId;
import dev.flowcard.production.domain.WorkOrder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what a work order brought forth beyond its order, where a change made it more or less. */
@Component
public class SurplusFeed {
    private final ApplicationEventPublisher events;

    SurplusFeed(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** To be called inside the transaction that changed the work order. */
    public void tell(WorkOrder workOrder) {
        workOrder
                .newSurplus()
                .ifPresent(surplus -> events.publishEvent(
                        new WorkOrderSurplus(workOrder.number(), new ProductId(workOrder.product()), surplus)));
    }
}
