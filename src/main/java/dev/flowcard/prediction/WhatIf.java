package dev.flowcard.prediction;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.PlantZone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends the open orders through the futures of a shop that is otherwise than ours: the same engine, and nothing is kept. */
@Service
public class WhatIf {
    private final ShopLook look;
    private final HabitReader habits;
    private final Plant plant;
    private final PlantZone zone;

    WhatIf(ShopLook look, HabitReader habits, Plant plant, PlantZone zone) {
        this.look = look;
        this.habits = habits;
        this.plant = plant;
        this.zone = zone;
    }

    /** By order number. */
    public Map<String, OrderEstimate> estimates(Assumption assumed) {
        return EstimateMaker.of(shop(look.now(), assumed), habits.habits(), zone).stream()
                .collect(Collectors.toMap(OrderEstimate::order, Function.identity()));
    }

    private Shop shop(Shop now, Assumption assumed) {
        Map<String, Map<Integer, Assumption.Planned>> planned = new HashMap<>();
        assumed.plan().forEach(p -> planned.computeIfAbsent(p.workOrder(), w -> new HashMap<>())
                .put(p.sequence(), p));
        Map<String, WorkUnitId> units =
                plant.workUnits().stream().collect(Collectors.toMap(WorkUnit::number, WorkUnit::id));
        return new Shop(
                now.base(),
                now.workOrders().stream()
                        .map(w -> planned(w, planned.getOrDefault(w.number(), Map.of()), units))
                        .toList(),
                now.orders(),
                now.places(),
                now.runs(),
                Stream.concat(
                                now.held().stream(),
                                assumed.down().stream().map(d -> new Quote.Slot(0, unit(d.place()), d.from(), d.to())))
                        .toList(),
                assumed.open());
    }

    private String unit(String named) {
        return plant.findWorkUnit(named).map(WorkUnit::number).orElse(named);
    }

    private static WorkOrderView planned(
            WorkOrderView workOrder, Map<Integer, Assumption.Planned> planned, Map<String, WorkUnitId> units) {
        List<OperationView> operations = workOrder.operations().stream()
                .map(o -> planned(o, planned.get(o.sequence()), units))
                .toList();
        return planned.isEmpty() ? workOrder : workOrder.with(operations);
    }

    private static OperationView planned(
            OperationView operation, Assumption.@Nullable Planned planned, Map<String, WorkUnitId> units) {
        return planned == null || operation.actualStart() != null
                ? operation
                : operation.planned(
                        planned.workUnit() == null ? null : units.get(planned.workUnit()),
                        planned.start(),
                        planned.finish(),
                        planned.split());
    }
}
