package dev.flowcard.planning.ui;

import dev.flowcard.planning.Chance;
import dev.flowcard.planning.Effect;
import dev.flowcard.planning.OperationLocks;
import dev.flowcard.planning.Planning;
import dev.flowcard.planning.Proposal;
import dev.flowcard.planning.Publication;
import dev.flowcard.planning.Scenario;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the planner's page may do. */
@Component
class PlanningDesk {
    private final Planning planning;
    private final Publication publication;
    private final OperationLocks locks;
    private final Plant plant;
    private final WorkOrders workOrders;

    PlanningDesk(Planning planning, Publication publication, OperationLocks locks, Plant plant, WorkOrders workOrders) {
        this.planning = planning;
        this.publication = publication;
        this.locks = locks;
        this.plant = plant;
        this.workOrders = workOrders;
    }

    ScenarioDialog scenarioDialog(PlantZone zone) {
        return new ScenarioDialog(
                zone,
                plant.workUnits(),
                plant.workCenters(),
                workOrders.active().stream().map(WorkOrderView::number).toList());
    }

    Proposal schedule(String name, Scenario scenario, Duration limit) {
        return planning.schedule(name, scenario, limit);
    }

    Proposal move(Scenario.Move move) {
        return planning.move(move);
    }

    Proposal split(Scenario.Split split) {
        return planning.split(split);
    }

    Proposal join(String workOrder, int sequence) {
        return planning.join(workOrder, sequence);
    }

    /** Where an operation may run; the unit of the plan last, since a second part is mostly for another. */
    List<WorkUnit> units(String workOrder, int sequence) {
        return workOrders.find(workOrder).flatMap(w -> w.operation(sequence)).stream()
                .flatMap(operation -> plant.workUnits().stream()
                        .filter(unit -> operation.mayRunAt(unit.workCenter()))
                        .sorted(Comparator.comparing(
                                        (WorkUnit unit) -> unit.id().equals(operation.plannedWorkUnit()))
                                .thenComparing(WorkUnit::number)))
                .toList();
    }

    void lock(String workOrder, int sequence, boolean lock) {
        if (lock) {
            locks.lock(workOrder, sequence);
        } else {
            locks.unlock(workOrder, sequence);
        }
    }

    Proposal cancel(long id) {
        return planning.cancel(id);
    }

    Proposal get(long id) {
        return planning.get(id);
    }

    /** The newest that were not left without an answer. */
    List<Proposal> page(int size) {
        return planning.page(0, size).stream()
                .filter(p -> p.weightedTardiness() != null)
                .toList();
    }

    List<Effect> effects(long id) {
        return planning.effects(id);
    }

    Map<String, Chance> chances(long id) {
        return planning.chances(id);
    }

    Proposal publish(long id) {
        return publication.publish(id);
    }
}
