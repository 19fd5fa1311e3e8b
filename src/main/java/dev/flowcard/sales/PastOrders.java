package dev.flowcard.sales;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an order the story that it had before this installation knew it: for what is loaded at the first start. */
@Service
public class PastOrders {
    private final OrderStore store;

    PastOrders(OrderStore store) {
        this.store = store;
    }

    /**
     * The order is now where its last event brought it.
     *
     * @param events the oldest first, at least one
     */
    @Transactional
    public void tell(String number, List<OrderEvent> events) {
        store.retell(store.numbers().find(number).orElseThrow().id(), events);
    }
}
