package dev.flowcard.planning;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.prediction.Assumption;
import dev.flowcard.prediction.Estimates;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.prediction.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How likely each order would be late by a proposal and what it assumes, beside how likely it is now. */
@Component
class Chances {
    private final WhatIf whatIf;
    private final Estimates estimates;
    private final Plant plant;

    Chances(WhatIf whatIf, Estimates estimates, Plant plant) {
        this.whatIf = whatIf;
        this.estimates = estimates;
        this.plant = plant;
    }

    /** By order number. */
    Map<String, Chance> of(Scenario scenario, List<Slot> slots) {
        Map<String, OrderEstimate> after = whatIf.estimates(assumption(scenario, slots));
        Map<String, OrderEstimate> before = estimates.of(after.keySet());
        return after.values().stream()
                .collect(Collectors.toMap(OrderEstimate::order, e -> chance(before.get(e.order()), e)));
    }

    private static Chance chance(@Nullable OrderEstimate before, OrderEstimate after) {
        return new Chance(before == null ? null : before.latePercent(), after.latePercent(), after.p50(), after.p90());
    }

    private Assumption assumption(Scenario scenario, List<Slot> slots) {
        return new Assumption(
                Placed.of(slots).stream().map(this::planned).toList(),
                scenario.down().stream()
                        .map(d -> new Assumption.Stretch(d.workUnit(), d.from(), d.to()))
                        .toList(),
                scenario.overtime().stream()
                        .map(o -> new Assumption.Stretch(o.workCenter(), o.from(), o.to()))
                        .toList());
    }

    private Assumption.Planned planned(Placed placed) {
        Slot first = placed.first();
        return new Assumption.Planned(
                first.workOrder(),
                first.sequence(),
                first.workUnit(),
                first.start(),
                placed.finish(),
                placed.split(unit -> plant.findWorkUnit(unit).map(WorkUnit::id).orElse(null)));
    }
}
