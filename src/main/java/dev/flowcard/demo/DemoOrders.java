package dev.flowcard.demo;

import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.OrderEvent;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.PastOrders;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the story of each order of the demo factory, on the days on which it happened. */
@Component
class DemoOrders {
    private static final List<OrderState> WAY = List.of(
            OrderState.CONFIRMED,
            OrderState.ALLOCATED,
            OrderState.IN_PRODUCTION,
            OrderState.PRODUCED,
            OrderState.SHIPPED,
            OrderState.DELIVERED,
            OrderState.SETTLED,
            OrderState.ARCHIVED);
    private static final Duration BREATH = Duration.ofMinutes(25);

    private final PastOrders orders;
    private final WorkOrders workOrders;
    private final PlantZone zone;

    DemoOrders(PastOrders orders, WorkOrders workOrders, PlantZone zone) {
        this.orders = orders;
        this.workOrders = workOrders;
        this.zone = zone;
    }

    void tell(DemoFiles files, Instant now) {
        int place = 0;
        for (CSVRecord order : files.rows("orders")) {
            String number = order.get("order");
            @Nullable
            WorkOrderView workOrder =
                    workOrders.ofOrder(number).stream().findFirst().orElse(null);
            @Nullable
            CSVRecord stated = files.rows("order-states").stream()
                    .filter(row -> row.get("order").equals(number))
                    .findFirst()
                    .orElse(null);
            List<OrderState> way = way(stated == null ? state(workOrder) : OrderState.valueOf(stated.get("state")));
            @Nullable String reason = stated == null || stated.get("reason").isEmpty() ? null : stated.get("reason");
            orders.tell(number, events(way, workOrder, reason, now, place++));
        }
    }

    private static OrderState state(@Nullable WorkOrderView workOrder) {
        return workOrder == null
                ? OrderState.CONFIRMED
                : switch (workOrder.state()) {
                    case COMPLETED, CLOSED_SHORT -> OrderState.PRODUCED;
                    case RUNNING, ON_HOLD -> OrderState.IN_PRODUCTION;
                    case PLANNED, RELEASED, CANCELLED -> OrderState.ALLOCATED;
                };
    }

    private static List<OrderState> way(OrderState to) {
        return switch (to) {
            case DRAFT -> List.of(to);
            case QUOTED -> List.of(OrderState.DRAFT, to);
            case ON_HOLD, CANCELLED -> List.of(OrderState.CONFIRMED, to);
            default -> WAY.subList(0, WAY.indexOf(to) + 1);
        };
    }

    private List<OrderEvent> events(
            List<OrderState> way, @Nullable WorkOrderView workOrder, @Nullable String reason, Instant now, int place) {
        List<OrderEvent> events = new ArrayList<>();
        Instant at = entered(workOrder, now, place);
        for (int i = 0; i < way.size(); i++) {
            OrderState state = way.get(i);
            Instant latest = now.minus(BREATH.multipliedBy(way.size() - i));
            Instant when = i == 0 ? at : when(state, workOrder, at, place);
            at = when.isBefore(latest) ? when : latest;
            boolean last = i == way.size() - 1;
            events.add(new OrderEvent(
                    at, state == OrderState.ALLOCATED ? "planner" : "sales", state, last ? reason : null));
        }
        return events;
    }

    /** Five days before the shop begins; without a work order some days ago. */
    private Instant entered(@Nullable WorkOrderView workOrder, Instant now, int place) {
        @Nullable
        Instant start = workOrder == null ? null : starts(workOrder).findFirst().orElse(null);
        return start == null || start.isAfter(now) ? later(now, -1 - place % 4, 9, place) : later(start, -5, 9, place);
    }

    private Instant when(OrderState state, @Nullable WorkOrderView workOrder, Instant before, int place) {
        return switch (state) {
            case IN_PRODUCTION ->
                workOrder == null ? before : starts(workOrder).findFirst().orElse(before);
            case PRODUCED -> workOrder == null ? before : Objects.requireNonNullElse(workOrder.completedAt(), before);
            case ALLOCATED, SHIPPED, ARCHIVED -> later(before, 1, 15, place);
            case SETTLED -> later(before, 2, 16, place);
            default -> later(before, 1, 10, place);
        };
    }

    private static Stream<Instant> starts(WorkOrderView workOrder) {
        return workOrder.operations().stream()
                .map(OperationView::actualStart)
                .filter(Objects::nonNull)
                .sorted();
    }

    /** Some days later, within an hour of office time. */
    private Instant later(Instant than, int days, int hour, int place) {
        return zone.dateOf(than)
                .plusDays(days)
                .atTime(LocalTime.of(hour, place * 17 % 60))
                .atZone(zone.zone())
                .toInstant();
    }
}
