package dev.flowcard.production;

import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.persistence.WorkOrderIndex;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspection gates behind operations. Quality pushes its decisions in here, so that the scan path never has to ask for
 * them. What an inspection takes away from the good pieces is booked as a report of its own, so that sums stay right.
 */
@Service
public class OperationGates {
    private final WorkOrderRepository repository;
    private final WorkOrderIndex index;
    private final Reports reports;
    private final WorkOrderVerbs verbs;
    private final ChangeFeed feed;
    private final SurplusFeed surplus;
    private final Clock clock;

    OperationGates(
            WorkOrderRepository repository,
            WorkOrderIndex index,
            Reports reports,
            WorkOrderVerbs verbs,
            ChangeFeed feed,
            SurplusFeed surplus,
            Clock clock) {
        this.verbs = verbs;
        this.repository = repository;
        this.index = index;
        this.reports = reports;
        this.feed = feed;
        this.surplus = surplus;
        this.clock = clock;
    }

    /** Releases the gate: the good pieces may go on. */
    @Transactional
    public WorkOrderView pass(OperationId id, GateResult result) {
        WorkOrder workOrder = lock(id);
        Operation operation = operation(workOrder, id);
        String before = WorkOrderSnapshots.of(workOrder);
        correct(workOrder, operation, result);
        workOrder.passGate(operation, result.at());
        verbs.record("PASS_GATE", before, workOrder.code(), workOrder);
        return told(workOrder, id);
    }

    /** Keeps the gate shut: what was found is booked, and the next operation is refused until an inspection passes. */
    @Transactional
    public WorkOrderView fail(OperationId id, GateResult result) {
        WorkOrder workOrder = lock(id);
        Operation operation = operation(workOrder, id);
        String before = WorkOrderSnapshots.of(workOrder);
        correct(workOrder, operation, result);
        workOrder.failGate(operation);
        verbs.record("FAIL_GATE", before, workOrder.code(), workOrder);
        return told(workOrder, id);
    }

    private void correct(WorkOrder workOrder, Operation operation, GateResult result) {
        OperationView before = view(workOrder, operation);
        BigDecimal lost = result.good().subtract(before.good());
        if (lost.signum() == 0 && result.scrap().signum() == 0 && result.held().signum() == 0) {
            return;
        }
        Booking booking =
                new Booking(ReportKind.PRODUCTION, lost, result.scrap(), result.held(), BigDecimal.ZERO, result.at());
        workOrder.correct(operation, booking);
        reports.append(new Reports.Entry(
                null,
                null,
                before.id().value(),
                null,
                before.workCenter().value(),
                null,
                result.inspector(),
                List.of(),
                ReportKind.PRODUCTION,
                result.at(),
                result.at(),
                clock.instant(),
                lost,
                result.scrap(),
                result.held(),
                BigDecimal.ZERO,
                "",
                null,
                ReportWarning.INSPECTION.name(),
                null,
                null,
                null,
                null));
    }

    private WorkOrder lock(OperationId id) {
        return index.codeOfOperation(id.value())
                .flatMap(repository::lock)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "operation-not-found", "production.operation.not-found"));
    }

    private static Operation operation(WorkOrder workOrder, OperationId id) {
        return workOrder.operations().stream()
                .filter(o -> WorkOrderViews.idOf(o).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OperationView view(WorkOrder workOrder, Operation operation) {
        return WorkOrderViews.of(workOrder).operations().stream()
                .filter(o -> o.id().equals(WorkOrderViews.idOf(operation)))
                .findFirst()
                .orElseThrow();
    }

    private WorkOrderView told(WorkOrder workOrder, OperationId id) {
        WorkOrderView view = WorkOrderViews.of(workOrder);
        OperationView operation = view(workOrder, operation(workOrder, id));
        surplus.tell(workOrder);
        feed.tell(List.of(new OperationChanged(view.number(), id, operation.workCenter(), Change.GATE)));
        return view;
    }
}
