package dev.flowcard.progress;

import dev.flowcard.prediction.Estimates;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.PercentDone;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.progress.OrderStory.CurrentPlace;
import dev.flowcard.sales.OrderQuery;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what sales promised and what the shop has done. */
@Service
public class OrderProgress {
    /** Where several operations are under way, the one that says most about where the order is. */
    private static final List<OperationState> TELLING = List.of(
            OperationState.RUNNING,
            OperationState.ON_HOLD,
            OperationState.AT_INSPECTION,
            OperationState.PAUSED,
            OperationState.READY,
            OperationState.WAITING);

    private final SalesOrders orders;
    private final WorkOrders workOrders;
    private final Estimates estimates;
    private final PlantZone zone;
    private final Clock clock;

    OrderProgress(SalesOrders orders, WorkOrders workOrders, Estimates estimates, PlantZone zone, Clock clock) {
        this.orders = orders;
        this.workOrders = workOrders;
        this.estimates = estimates;
        this.zone = zone;
        this.clock = clock;
    }

    public Optional<OrderStory> find(String numberOrCode) {
        return orders.find(numberOrCode)
                .map(order -> story(
                        order,
                        workOrders.ofOrder(order.number()),
                        estimates.find(order.number()).orElse(null)));
    }

    public List<OrderStory> page(OrderQuery query, long offset, int size) {
        List<OrderView> found = orders.page(query, offset, size);
        List<String> numbers = found.stream().map(OrderView::number).toList();
        Map<String, OrderEstimate> estimated = estimates.of(numbers);
        Map<String, List<WorkOrderView>> byOrder = workOrders.ofOrders(numbers).stream()
                .collect(Collectors.groupingBy(w -> key(Objects.requireNonNullElse(w.order(), ""))));
        return found.stream()
                .map(order -> story(
                        order, byOrder.getOrDefault(key(order.number()), List.of()), estimated.get(order.number())))
                .toList();
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    public long count(OrderQuery query) {
        return orders.count(query);
    }

    private OrderStory story(OrderView order, List<WorkOrderView> all, @Nullable OrderEstimate estimate) {
        List<WorkOrderView> live =
                all.stream().filter(w -> w.state() != WorkOrderState.CANCELLED).toList();
        Instant plannedFinish = live.stream()
                .flatMap(w -> w.operations().stream())
                .map(OperationView::plannedFinish)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        OrderVerdict verdict = new OrderVerdicts(clock.instant(), zone).of(order, live, plannedFinish, estimate);
        return new OrderStory(order, all, percent(order, live), current(live), plannedFinish, estimate, verdict);
    }

    /** What has left the house was made, whether or not the shop's part of it is on record here. */
    private static int percent(OrderView order, List<WorkOrderView> live) {
        boolean gone = order.state().closed() && order.state() != OrderState.CANCELLED;
        return gone && live.isEmpty() ? 100 : PercentDone.of(live);
    }

    /** Of several that run, the furthest: it says how far the order has come. Of those that wait, the next. */
    private static @Nullable CurrentPlace current(List<WorkOrderView> live) {
        for (OperationState state : TELLING) {
            List<CurrentPlace> there = live.stream()
                    .filter(workOrder -> !workOrder.state().over())
                    .flatMap(workOrder -> workOrder.operations().stream()
                            .filter(operation -> operation.state() == state)
                            .map(operation -> new CurrentPlace(workOrder, operation)))
                    .toList();
            if (!there.isEmpty()) {
                return state == OperationState.RUNNING ? there.getLast() : there.getFirst();
            }
        }
        return null;
    }
}
