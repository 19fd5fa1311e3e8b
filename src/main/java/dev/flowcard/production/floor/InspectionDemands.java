package dev.flowcard.production.floor;

import dev.flowcard.production.Gate;
import dev.flowcard.production.InspectionDemanded;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls the inspector to what was finished and has a gate behind it. */
@Component
class InspectionDemands {
    private final ApplicationEventPublisher events;

    InspectionDemands(ApplicationEventPublisher events) {
        this.events = events;
    }

    void of(WorkOrder workOrder, List<Operation> finished) {
        if (finished.isEmpty()) {
            return;
        }
        WorkOrderView view = WorkOrderViews.of(workOrder);
        for (Operation operation : finished) {
            OperationView done = view.operations().stream()
                    .filter(o -> o.id().equals(WorkOrderViews.idOf(operation)))
                    .findFirst()
                    .orElseThrow();
            String plan = done.inspectionPlan();
            if (done.gate() == Gate.DEMANDED && plan != null) {
                events.publishEvent(
                        new InspectionDemanded(done.id(), view.number(), done.sequence(), plan, done.good()));
            }
        }
    }
}
