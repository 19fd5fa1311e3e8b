package dev.flowcard.planning;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would move, and which promises would change, if a proposal were published now. */
@Component
class Effects {
    /** A plan that differs by less is the same to the shop. */
    static final Duration SAME = Duration.ofMinutes(5);

    /** Broken promises first, then by what they were promised. */
    static final Comparator<Effect> BY_URGENCY = Comparator.comparing((Effect e) -> !e.changesPromise())
            .thenComparing(e -> !e.lateAfter())
            .thenComparing(Effect::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Effect::workOrder);

    private final DemandReader shop;
    private final Plant plant;

    Effects(DemandReader shop, Plant plant) {
        this.shop = shop;
        this.plant = plant;
    }

    /** Broken promises first, then by what they were promised. */
    List<Effect> of(List<Slot> slots) {
        List<WorkOrderView> wanted = shop.wanted();
        Map<String, WorkOrderView> byNumber =
                wanted.stream().collect(Collectors.toMap(WorkOrderView::number, w -> w, (a, b) -> a));
        Map<String, OrderView> promises = shop.promises(wanted);
        return slots.stream().collect(Collectors.groupingBy(Slot::workOrder)).entrySet().stream()
                .filter(entry -> byNumber.containsKey(entry.getKey()))
                .map(entry -> effect(Objects.requireNonNull(byNumber.get(entry.getKey())), entry.getValue(), promises))
                .sorted(BY_URGENCY)
                .toList();
    }

    private Effect effect(WorkOrderView workOrder, List<Slot> slots, Map<String, OrderView> promises) {
        OrderView order = workOrder.order() == null ? null : promises.get(workOrder.order());
        Instant after = slots.stream().map(Slot::finish).max(Instant::compareTo).orElseThrow();
        return new Effect(
                workOrder.number(),
                workOrder.order(),
                order == null ? null : order.customer(),
                order == null ? null : order.due(workOrder.line()),
                shop.due(workOrder, order).orElse(null),
                plannedEnd(workOrder),
                after,
                (int) Placed.of(slots).stream()
                        .filter(placed -> moves(workOrder, placed))
                        .count());
    }

    private static @Nullable Instant plannedEnd(WorkOrderView workOrder) {
        return workOrder.operations().stream()
                .filter(o -> !o.over())
                .map(OperationView::plannedFinish)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private boolean moves(WorkOrderView workOrder, Placed placed) {
        return workOrder
                .operation(placed.first().sequence())
                .map(operation -> differs(operation, placed))
                .orElse(false);
    }

    private boolean differs(OperationView operation, Placed placed) {
        OperationSplit split = operation.split();
        Slot second = placed.second();
        if (split == null || second == null) {
            return split != null
                    || second != null
                    || differs(operation.plannedStart(), operation.plannedWorkUnit(), placed.first());
        }
        return differs(operation.plannedStart(), operation.plannedWorkUnit(), placed.first())
                || differs(split.start(), split.workUnit(), second);
    }

    private boolean differs(@Nullable Instant planned, @Nullable WorkUnitId unit, Slot slot) {
        boolean sameUnit = unit == null
                || slot.workUnit() == null
                || plant.workUnit(unit).number().equals(slot.workUnit());
        return planned == null || Duration.between(planned, slot.start()).abs().compareTo(SAME) > 0 || !sameUnit;
    }
}
