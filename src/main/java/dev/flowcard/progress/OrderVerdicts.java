package dev.flowcard.progress;

import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.OrderView;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges an order by its facts alone: what is wrong first, in the order in which somebody must act on it. */
final class OrderVerdicts {
    private final Instant now;
    private final PlantZone zone;

    OrderVerdicts(Instant now, PlantZone zone) {
        this.now = now;
        this.zone = zone;
    }

    OrderVerdict of(
            OrderView order,
            List<WorkOrderView> workOrders,
            @Nullable Instant plannedFinish,
            @Nullable OrderEstimate estimate) {
        LocalDate due = order.due();
        if (order.state() == OrderState.CANCELLED) {
            return OrderVerdict.of(OrderStanding.STOPPED, "cancelled");
        }
        if (order.state() == OrderState.ON_HOLD) {
            return OrderVerdict.of(OrderStanding.STOPPED, "order-held", reason(order.stateReason()));
        }
        if (order.state().closed() || order.state() == OrderState.PRODUCED) {
            return done(workOrders, due);
        }
        return stopped(workOrders)
                .or(() -> overdue(workOrders, due))
                .or(() -> unplanned(workOrders, due))
                .or(() -> Optional.ofNullable(estimate).map(this::estimated))
                .or(() -> plannedTooLate(plannedFinish, due))
                .or(() -> behind(workOrders))
                .orElseGet(() -> onTime(plannedFinish, due));
    }

    private static OrderVerdict done(List<WorkOrderView> workOrders, LocalDate due) {
        return workOrders.stream()
                .map(WorkOrderView::completedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> OrderVerdict.of(OrderStanding.DONE, "made", at))
                .orElseGet(() -> OrderVerdict.of(OrderStanding.DONE, "done", due));
    }

    private static Optional<OrderVerdict> stopped(List<WorkOrderView> workOrders) {
        for (WorkOrderView workOrder : workOrders) {
            if (workOrder.state() == WorkOrderState.ON_HOLD) {
                return Optional.of(OrderVerdict.of(
                        OrderStanding.STOPPED, "held", workOrder.number(), reason(workOrder.holdReason())));
            }
            for (OperationView operation : workOrder.operations()) {
                if (operation.gate() == Gate.FAILED) {
                    return Optional.of(OrderVerdict.of(
                            OrderStanding.STOPPED,
                            "gate-failed",
                            Integer.toString(operation.sequence()),
                            operation.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static String reason(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "-" : reason;
    }

    private Optional<OrderVerdict> overdue(List<WorkOrderView> workOrders, LocalDate due) {
        if (!due.isBefore(zone.dateOf(now))) {
            return Optional.empty();
        }
        return Optional.of(next(workOrders)
                .map(o -> OrderVerdict.of(
                        OrderStanding.LATE, "overdue-at", due, Integer.toString(o.sequence()), o.name(), o.good()))
                .orElseGet(() -> OrderVerdict.of(OrderStanding.LATE, "overdue", due)));
    }

    private static Optional<OperationView> next(List<WorkOrderView> workOrders) {
        return workOrders.stream()
                .filter(w -> !w.state().over())
                .flatMap(w -> w.operations().stream())
                .filter(o -> !o.over())
                .findFirst();
    }

    private static Optional<OrderVerdict> unplanned(List<WorkOrderView> workOrders, LocalDate due) {
        return workOrders.isEmpty()
                ? Optional.of(OrderVerdict.of(OrderStanding.UNPLANNED, "unplanned", due))
                : Optional.empty();
    }

    /** In the words of the estimate itself: whoever has one does not judge by the plan alone. */
    private OrderVerdict estimated(OrderEstimate estimate) {
        OrderEstimate.Reason reason = estimate.reason(zone);
        return new OrderVerdict(
                estimate.atRisk() ? OrderStanding.AT_RISK : OrderStanding.ON_TIME, reason.key(), reason.args());
    }

    private Optional<OrderVerdict> plannedTooLate(@Nullable Instant plannedFinish, LocalDate due) {
        return plannedFinish != null && zone.dateOf(plannedFinish).isAfter(due)
                ? Optional.of(OrderVerdict.of(OrderStanding.AT_RISK, "planned-late", plannedFinish, due))
                : Optional.empty();
    }

    private Optional<OrderVerdict> behind(List<WorkOrderView> workOrders) {
        for (WorkOrderView workOrder : workOrders) {
            for (OperationView operation : workOrder.operations()) {
                Instant finish = operation.plannedFinish();
                if (!workOrder.state().over() && !operation.over() && finish != null && finish.isBefore(now)) {
                    return Optional.of(OrderVerdict.of(
                            OrderStanding.AT_RISK,
                            "behind",
                            Integer.toString(operation.sequence()),
                            operation.name(),
                            finish,
                            operation.good(),
                            workOrder.target()));
                }
            }
        }
        return Optional.empty();
    }

    private static OrderVerdict onTime(@Nullable Instant plannedFinish, LocalDate due) {
        return plannedFinish == null
                ? OrderVerdict.of(OrderStanding.ON_TIME, "no-times", due)
                : OrderVerdict.of(OrderStanding.ON_TIME, "on-time", plannedFinish, due);
    }
}
