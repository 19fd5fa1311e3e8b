package dev.flowcard.production.floor;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.ChangeFeed;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.PriceBasis;
import dev.flowcard.production.outside.Receipt;
import dev.flowcard.production.outside.Receipts;
import dev.flowcard.production.outside.Receipts.Receiving;
import dev.flowcard.production.outside.Statements;
import dev.flowcard.production.outside.SubcontractDesk;
import dev.flowcard.production.persistence.BesideVerb;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the office decided, on a work order that is locked meanwhile. */
@Service
class OutsideDesk implements SubcontractDesk {
    private final WorkOrderRepository workOrders;
    private final Batches batches;
    private final Receipts receipts;
    private final Statements statements;
    private final Reports reports;
    private final OutsideBooking booking;
    private final WorkOrderVerbs verbs;
    private final ChangeFeed feed;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    OutsideDesk(
            WorkOrderRepository workOrders,
            Batches batches,
            Receipts receipts,
            Statements statements,
            Reports reports,
            OutsideBooking booking,
            WorkOrderVerbs verbs,
            ChangeFeed feed,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.workOrders = workOrders;
        this.batches = batches;
        this.receipts = receipts;
        this.statements = statements;
        this.reports = reports;
        this.booking = booking;
        this.verbs = verbs;
        this.feed = feed;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Batch send(String workOrderCode, @Nullable String card, int sequence, Sending sending) {
        WorkOrder workOrder = lock(workOrderCode);
        Operation operation = operation(workOrder, sequence);
        WorkOrderView view = WorkOrderViews.byCard(workOrder).get(OperationCode.cardCode(workOrderCode, card));
        if (view == null) {
            throw refused("no-card", workOrderCode);
        }
        if (view.state() != WorkOrderState.RELEASED && view.state() != WorkOrderState.RUNNING) {
            throw refused("not-now", view.number());
        }
        OperationView at = view.operation(sequence).orElseThrow();
        BigDecimal away = batches.openOf(List.of(at.id().value())).stream()
                .filter(batch -> batch.operationCode().equals(at.code()))
                .map(Batch::outside)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sendable = at.remainder().subtract(away).max(BigDecimal.ZERO);
        if (sending.quantity().compareTo(sendable) > 0) {
            throw invalid("quantity", "production.outside.over", Answers.plain(sendable));
        }
        String before = WorkOrderSnapshots.of(workOrder);
        Batch batch = booking.send(workOrder, operation, card, sending);
        record("SEND_OUT", before, workOrder);
        tell(workOrder, sequence, Change.STARTED);
        return batch;
    }

    @Override
    @Transactional
    public Batch receive(String number, Receiving receiving) {
        Batch found = find(number);
        WorkOrder workOrder = lock(codeOf(found));
        Batch batch = find(number); // again behind the lock: somebody may have been faster
        if (receiving.total().signum() <= 0 || receiving.total().compareTo(batch.outside()) > 0) {
            throw invalid("good", "production.outside.over", Answers.plain(batch.outside()));
        }
        String before = WorkOrderSnapshots.of(workOrder);
        booking.takeBack(workOrder, operation(workOrder, batch.sequence()), batch, receiving);
        record("TAKE_BACK", before, workOrder);
        tell(workOrder, batch.sequence(), Change.REPORTED);
        return find(number);
    }

    @Override
    @Transactional
    public Batch reverse(String number, long receipt, @Nullable String reason) {
        Batch batch = find(number);
        WorkOrder workOrder = lock(codeOf(batch));
        Receipt wrong = receipts.find(receipt)
                .filter(r -> r.batch().equals(batch.number()))
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "receipt-not-found",
                        "production.outside.no-receipt",
                        String.valueOf(receipt)));
        if (wrong.reversedAt() != null) {
            return batch;
        }
        if (statements.signed(wrong.supplier(), wrong.period())) {
            throw refused("signed", wrong.period());
        }
        PastReport report = reports.find(wrong.report()).orElseThrow();
        Operation operation = operation(workOrder, batch.sequence());
        String before = WorkOrderSnapshots.of(workOrder);
        if (OutsideBooking.objectionToReversal(batches, workOrder, operation, batch.card(), report.good())
                .isPresent()) {
            throw refused("used", batch.number());
        }
        reports.reverse(report, new Reports.Reversal(null, null, clock.instant(), actor.name(), reason));
        workOrder.reverse(operation, batch.card(), report.booking().opposite());
        if (batch.outside().signum() == 0) {
            workOrder.startRun(operation, batch.sentAt());
            SplitCards.run(workOrder, batch.card(), 1);
        }
        receipts.reverse(receipt, clock.instant(), actor.name());
        batches.sumUp(batch.id());
        record("RECEIPT_REVERSED", before, workOrder);
        audit.record("subcontract.reverse", batch.number() + " #" + receipt, reason == null ? "" : reason);
        tell(workOrder, batch.sequence(), Change.CORRECTED);
        return find(number);
    }

    @Override
    @Transactional
    public Batch change(String number, LocalDate due, @Nullable BigDecimal price, PriceBasis basis) {
        Batch batch = find(number);
        batches.change(batch.id(), due, price, basis);
        Batch changed = find(number);
        receipts.reprice(changed);
        audit.record(
                "subcontract.change",
                batch.number(),
                due + " " + (price == null ? "" : price.toPlainString()) + " " + basis);
        return changed;
    }

    private void record(String verb, String before, WorkOrder workOrder) {
        verbs.record(verb, before, workOrder.code(), workOrder, BesideVerb.of(batches.ofWorkOrder(workOrder.code())));
    }

    private void tell(WorkOrder workOrder, int sequence, Change change) {
        WorkOrderView view = WorkOrderViews.of(workOrder);
        OperationView at = view.operation(sequence).orElseThrow();
        feed.tell(List.of(new OperationChanged(view.number(), at.id(), at.workCenter(), change)));
    }

    private Batch find(String number) {
        return batches.find(number)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "batch-not-found", "production.outside.no-batch", number));
    }

    private static String codeOf(Batch batch) {
        return OperationAtHand.workOrderOf(batch.operationCode());
    }

    private WorkOrder lock(String code) {
        return workOrders
                .lock(code)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "work-order-not-found", "production.work-order.not-found", code));
    }

    private static Operation operation(WorkOrder workOrder, int sequence) {
        Optional<Operation> operation = workOrder.operation(sequence);
        return operation.orElseThrow(
                () -> Problem.of(HttpStatus.NOT_FOUND, "operation-not-found", "production.operation.not-found"));
    }

    private static Problem refused(String key, String what) {
        return Problem.of(HttpStatus.CONFLICT, "subcontract-" + key, "production.outside." + key, what);
    }

    private static Problem invalid(String field, String key, Object limit) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                .field(field, key, limit);
    }
}
