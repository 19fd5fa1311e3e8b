package dev.flowcard.quality;

import dev.flowcard.production.Gate;
import dev.flowcard.production.InspectionDemanded;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.AfterCommit;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Answers a demand with an inspection. A demand may be delivered more than once and late: what counts is whether the gate
 * still waits, and an operation has at most one open inspection.
 */
@Component
class InspectionRequests {
    private final InspectionStore store;
    private final WorkOrders workOrders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionRequests(InspectionStore store, WorkOrders workOrders, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.workOrders = workOrders;
        this.events = events;
        this.clock = clock;
    }

    /** The lock comes before the look at the gate, so that a decision made at the same moment is seen. */
    @ApplicationModuleListener
    void on(InspectionDemanded demand) {
        Optional<Inspection> open = store.lockOpen(demand.operation());
        Optional<WorkOrderView> workOrder = workOrders.find(demand.workOrder());
        Optional<OperationView> operation = workOrder
                .flatMap(w -> w.operation(demand.sequence()))
                .filter(o -> o.id().equals(demand.operation()) && o.gate() == Gate.DEMANDED);
        if (workOrder.isPresent() && operation.isPresent()) {
            request(open, workOrder.get(), operation.get());
        }
    }

    private void request(Optional<Inspection> open, WorkOrderView workOrder, OperationView operation) {
        if (open.isPresent()) {
            Inspection inspection = open.get();
            inspection.quantity = operation.good().add(inspection.heldBefore);
        } else {
            store.add(new Inspection(store.nextNumber(), workOrder, operation, operation.good(), clock.instant()));
        }
        String number = open.map(i -> i.number).orElse("");
        AfterCommit.run(() -> events.publishEvent(new InspectionChanged(number, workOrder.number())));
    }
}
