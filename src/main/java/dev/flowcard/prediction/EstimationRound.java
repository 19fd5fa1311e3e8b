package dev.flowcard.prediction;

import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Estimates every open order anew: looks and reckons outside any transaction, keeps what has changed in one of its own. */
@Component
class EstimationRound {
    /** An estimate that moves by less is the same to everybody. */
    private static final Duration SAME = Duration.ofMinutes(5);

    private static final int SAME_PERCENT = 3;

    private static final Duration STALE = Duration.ofMinutes(10);

    private final ShopLook look;
    private final HabitReader habits;
    private final EstimateStore store;
    private final PastEstimates past;
    private final RiskPolicy risk;
    private final RiskNews news;
    private final WorkOrders workOrders;
    private final PlantZone zone;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    EstimationRound(
            ShopLook look,
            HabitReader habits,
            EstimateStore store,
            PastEstimates past,
            RiskPolicy risk,
            RiskNews news,
            WorkOrders workOrders,
            PlantZone zone,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.look = look;
        this.habits = habits;
        this.store = store;
        this.past = past;
        this.risk = risk;
        this.news = news;
        this.workOrders = workOrders;
        this.zone = zone;
        this.transaction = transaction;
        this.events = events;
    }

    void run() {
        long begin = System.nanoTime();
        Shop shop = look.now();
        List<OrderEstimate> fresh = EstimateMaker.of(shop, habits.habits(), zone);
        Set<String> changed = Objects.requireNonNull(transaction.execute(status -> keep(shop, fresh, begin)));
        if (!changed.isEmpty()) {
            events.publishEvent(new EstimatesChanged(changed));
        }
    }

    private Set<String> keep(Shop shop, List<OrderEstimate> fresh, long begin) {
        Map<String, OrderEstimate> before =
                store.all().stream().collect(Collectors.toMap(OrderEstimate::order, Function.identity()));
        List<OrderEstimate> judged = fresh.stream()
                .map(e -> e.risky(risk.atRisk(wasAtRisk(before.get(e.order())), e.latePercent())))
                .toList();
        List<OrderEstimate> changed =
                judged.stream().filter(e -> differs(before.get(e.order()), e)).toList();
        store.save(changed);
        tell(before, changed, shop);
        past.keep(judged);
        Set<String> gone = new HashSet<>(before.keySet());
        fresh.forEach(e -> gone.remove(e.order()));
        Set<String> orders = changed.stream().map(OrderEstimate::order).collect(Collectors.toSet());
        Set<String> workOrdersOfThem = shop.workOrders().stream()
                .filter(w -> w.order() != null && orders.contains(w.order()))
                .map(WorkOrderView::number)
                .collect(Collectors.toCollection(HashSet::new));
        workOrdersOfThem.addAll(close(gone));
        int operations = fresh.stream().mapToInt(e -> e.steps().size()).sum();
        store.round(shop.base(), Duration.ofNanos(System.nanoTime() - begin), fresh.size(), operations);
        return workOrdersOfThem;
    }

    private static boolean wasAtRisk(@Nullable OrderEstimate before) {
        return before != null && before.atRisk();
    }

    private void tell(Map<String, OrderEstimate> before, List<OrderEstimate> changed, Shop shop) {
        for (OrderEstimate estimate : changed) {
            boolean was = wasAtRisk(before.get(estimate.order()));
            if (estimate.atRisk() && !was) {
                news.began(estimate, shop.orders().get(estimate.order()));
            } else if (was && !estimate.atRisk()) {
                news.ended(estimate.order());
            }
        }
    }

    private static boolean differs(@Nullable OrderEstimate before, OrderEstimate now) {
        return before == null
                || moved(before.p50(), now.p50())
                || moved(before.p90(), now.p90())
                || !before.due().equals(now.due())
                || Math.abs(before.latePercent() - now.latePercent()) >= SAME_PERCENT
                || before.atRisk() != now.atRisk()
                || before.cause() != now.cause()
                || before.steps().size() != now.steps().size()
                || before.madeAt().plus(STALE).isBefore(now.madeAt());
    }

    private static boolean moved(Instant before, Instant now) {
        return Duration.between(before, now).abs().compareTo(SAME) >= 0;
    }

    /** Orders of which nothing is left to do, done ones tell how good the estimates were: answers their work orders. */
    private List<String> close(Set<String> gone) {
        List<WorkOrderView> over = workOrders.ofOrders(gone);
        over.stream()
                .filter(w -> w.order() != null && w.state().over() && w.completedAt() != null)
                .collect(Collectors.groupingBy(w -> Objects.requireNonNull(w.order())))
                .forEach((order, done) -> done.stream()
                        .map(WorkOrderView::completedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .ifPresent(at -> store.done(order, at)));
        gone.forEach(news::ended);
        store.remove(gone);
        return over.stream().map(WorkOrderView::number).toList();
    }
}
