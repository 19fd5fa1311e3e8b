package dev.flowcard.production.floor;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.ChangeFeed;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.SurplusFeed;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.outside.Receipts;
import dev.flowcard.production.persistence.BesideVerb;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A foreman puts a report right, long after it was made: it is taken back, once, and where he says so booked anew. */
@Service
public class ReportCorrections {
    private final Reports reports;
    private final WorkOrderRepository workOrders;
    private final WorkOrderVerbs verbs;
    private final InspectionDemands demands;
    private final MaterialConsumption consumption;
    private final Receipts receipts;
    private final BatchBook batches;
    private final ChangeFeed feed;
    private final SurplusFeed surplus;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    ReportCorrections(
            Reports reports,
            WorkOrderRepository workOrders,
            WorkOrderVerbs verbs,
            InspectionDemands demands,
            MaterialConsumption consumption,
            Receipts receipts,
            BatchBook batches,
            ChangeFeed feed,
            SurplusFeed surplus,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.workOrders = workOrders;
        this.verbs = verbs;
        this.demands = demands;
        this.consumption = consumption;
        this.receipts = receipts;
        this.batches = batches;
        this.feed = feed;
        this.surplus = surplus;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a report should have said. */
    public record Right(BigDecimal good, BigDecimal scrap, BigDecimal held, BigDecimal rework) {}

    /** Without the right quantities the report is taken back alone; then a second time changes nothing. */
    @Transactional
    public void correct(long id, @Nullable String reason, @Nullable Right right) {
        PastReport found = find(id);
        WorkOrder workOrder = workOrders.lock(found.workOrder()).orElseThrow();
        PastReport report = find(id); // again behind the lock: somebody may have been faster
        if (report.reversedBy() != null) {
            if (right == null) {
                return;
            }
            throw refused(id, "already-corrected");
        }
        if (receipts.isReceipt(id)) {
            throw refused(id, "of-subcontractor");
        }
        Operation operation = workOrder.operation(report.sequence()).orElseThrow();
        objection(report, workOrder, operation).ifPresent(key -> {
            throw refused(id, key);
        });
        String before = WorkOrderSnapshots.of(workOrder);
        reports.reverse(report, new Reports.Reversal(null, null, clock.instant(), actor.name(), reason));
        workOrder.reverse(operation, report.card(), report.booking().opposite());
        if (right != null) {
            anew(report, right, reason, workOrder, operation);
        }
        verbs.record("CORRECT", before, workOrder.code(), workOrder, BesideVerb.of(report));
        audit.record("report.correct", report.operation() + " #" + id, reason == null ? "" : reason);
        WorkOrderView view = WorkOrderViews.of(workOrder);
        OperationView now = view.operation(report.sequence()).orElseThrow();
        surplus.tell(workOrder);
        feed.tell(List.of(new OperationChanged(view.number(), now.id(), now.workCenter(), Change.CORRECTED)));
    }

    private Optional<String> objection(PastReport report, WorkOrder workOrder, Operation operation) {
        if (report.reverses() != null) {
            return Optional.of("is-correction");
        }
        if (report.remarks().contains(ReportWarning.INSPECTION.name())) {
            return Optional.of("inspected");
        }
        Optional<ReversalObjection> objection =
                OutsideBooking.objectionToReversal(batches, workOrder, operation, report.card(), report.good());
        return objection.map(o -> o.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The same work by the same people at the same time, with other quantities. */
    private void anew(PastReport old, Right right, @Nullable String reason, WorkOrder workOrder, Operation operation) {
        Booking booking = new Booking(old.kind(), right.good(), right.scrap(), right.held(), right.rework(), old.end());
        List<String> warnings = new ArrayList<>(List.of(ReportWarning.CORRECTION.name()));
        if (booking.total().compareTo(workOrder.remainder(operation)) > 0) {
            warnings.add(ReportWarning.OVER_REPORT.name());
        }
        long report = reports.append(new Reports.Entry(
                null,
                null,
                old.operationId(),
                old.card(),
                old.workCenter(),
                old.workUnit(),
                old.persons(),
                old.labour(),
                old.kind(),
                old.start(),
                old.end(),
                clock.instant(),
                right.good(),
                right.scrap(),
                right.held(),
                right.rework(),
                "",
                null,
                String.join(",", warnings),
                actor.name(),
                reason,
                old.charge(),
                old.chargeShare()));
        demands.of(workOrder, workOrder.book(operation, old.card(), booking));
        if (old.kind() == ReportKind.PRODUCTION) {
            OperationView at =
                    WorkOrderViews.of(workOrder).operation(old.sequence()).orElseThrow();
            consumption.consume(report, workOrder, at, old.card(), booking.total());
        }
    }

    private PastReport find(long id) {
        return reports.find(id)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "report-not-found", "production.report.not-found", String.valueOf(id)));
    }

    private static Problem refused(long id, String key) {
        return Problem.of(HttpStatus.CONFLICT, "report-" + key, "production.report." + key, String.valueOf(id));
    }
}
