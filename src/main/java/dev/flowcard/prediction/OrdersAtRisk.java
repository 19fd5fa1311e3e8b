package dev.flowcard.prediction;

import dev.flowcard.alarms.RiskSource;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the alarms which promises may break. */
@Component
class OrdersAtRisk implements RiskSource {
    private final EstimateStore store;
    private final SalesOrders orders;

    OrdersAtRisk(EstimateStore store, SalesOrders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public List<OrderRisk> risks() {
        List<OrderEstimate> risky = store.atRisk();
        Map<String, OrderView> byNumber =
                orders.find(risky.stream().map(OrderEstimate::order).toList());
        return risky.stream()
                .map(e -> {
                    OrderView order = byNumber.get(e.order());
                    return new OrderRisk(
                            e.order(), order == null ? null : order.type(), BigDecimal.valueOf(e.latePercent()));
                })
                .toList();
    }
}
