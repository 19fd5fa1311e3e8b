package dev.flowcard.sales;

import dev.flowcard.sales.signals.OrderStage;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the state of an order follow what the shop does with it; what people decided, such as a hold, is left alone. */
@Component
class StageListener {
    private static final String ACTOR = "production";

    private final SalesOrders orders;

    StageListener(SalesOrders orders) {
        this.orders = orders;
    }

    @EventListener
    @Transactional
    void on(OrderStage event) {
        orders.state(event.orderNumber())
                .flatMap(state -> next(state, event.stage()))
                .ifPresent(state -> orders.move(event.orderNumber(), state, ACTOR, null));
    }

    private static Optional<OrderState> next(OrderState now, OrderStage.Stage stage) {
        return switch (now) {
            case CONFIRMED, ALLOCATED, IN_PRODUCTION, PRODUCED ->
                Optional.of(state(now, stage)).filter(s -> s != now);
            default -> Optional.empty();
        };
    }

    /** Pieces taken back reopen an order that was made; a plan alone does not send it back. */
    private static OrderState state(OrderState now, OrderStage.Stage stage) {
        return switch (stage) {
            case PLANNED -> now == OrderState.CONFIRMED ? OrderState.ALLOCATED : now;
            case STARTED -> OrderState.IN_PRODUCTION;
            case PRODUCED -> OrderState.PRODUCED;
        };
    }
}
