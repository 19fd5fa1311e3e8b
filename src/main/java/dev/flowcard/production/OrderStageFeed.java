package dev.flowcard.production;

import dev.flowcard.sales.signals.OrderStage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells sales how far the shop is with an order, after the facts and on their thread, so that no scan waits for it. */
@Component
class OrderStageFeed {
    private static final Logger LOG = LoggerFactory.getLogger(OrderStageFeed.class);

    private final WorkOrders workOrders;
    private final ApplicationEventPublisher events;

    OrderStageFeed(WorkOrders workOrders, ApplicationEventPublisher events) {
        this.workOrders = workOrders;
        this.events = events;
    }

    /** An order's work orders together are at some stage. */
    record Reached(String orderNumber, Stage stage) implements OrderStage {}

    @EventListener
    void on(OperationChanged change) {
        try {
            workOrders.find(change.workOrder()).map(WorkOrderView::order).ifPresent(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("The stage of the order of {} was not told", change.workOrder(), e);
        }
    }

    private void tell(@Nullable String order) {
        if (order != null) {
            List<WorkOrderView> ofOrder = workOrders.ofOrder(order).stream()
                    .filter(w -> w.state() != WorkOrderState.CANCELLED)
                    .toList();
            if (!ofOrder.isEmpty()) {
                events.publishEvent(new Reached(order, stage(ofOrder)));
            }
        }
    }

    private static OrderStage.Stage stage(List<WorkOrderView> workOrders) {
        if (workOrders.stream().allMatch(w -> w.state().over())) {
            return OrderStage.Stage.PRODUCED;
        }
        boolean begun =
                workOrders.stream().flatMap(w -> w.operations().stream()).anyMatch(o -> o.actualStart() != null);
        return begun ? OrderStage.Stage.STARTED : OrderStage.Stage.PLANNED;
    }
}
