package dev.flowcard.prediction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** When open orders will be done, as estimated last. An order that is done or not planned has no estimate. */
@Service
public class Estimates {
    private final EstimateStore store;

    Estimates(EstimateStore store) {
        this.store = store;
    }

    public Optional<OrderEstimate> find(String order) {
        return store.of(List.of(order)).stream().findFirst();
    }

    /** By order number. */
    public Map<String, OrderEstimate> of(Collection<String> orders) {
        return store.of(orders).stream().collect(Collectors.toMap(OrderEstimate::order, Function.identity()));
    }
}
