package dev.flowcard.production.floor;

import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Away;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.BatchBook;
import dev.flowcard.production.outside.Batches;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts;
import dev.flowcard.production.outside.Receipts.Receiving;
import dev.flowcard.production.outside.Statements;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Books what goes out and comes back on a work order that is locked. A batch that is outside is an open run of its operation;
 * each receipt is a report of it, so that pieces are counted in one place alone.
 */
@Component
class OutsideBooking {
    private static final String DEFECT = "R-OUTSIDE-DEFECT";
    private static final String LOSS = "R-OUTSIDE-LOSS";

    private final Batches batches;
    private final Receipts receipts;
    private final Statements statements;
    private final Reports reports;
    private final InspectionDemands demands;
    private final MaterialConsumption consumption;
    private final PlantZone zone;

    OutsideBooking(
            Batches batches,
            Receipts receipts,
            Statements statements,
            Reports reports,
            InspectionDemands demands,
            MaterialConsumption consumption,
            PlantZone zone) {
        this.batches = batches;
        this.receipts = receipts;
        this.statements = statements;
        this.reports = reports;
        this.demands = demands;
        this.consumption = consumption;
        this.zone = zone;
    }

    Batch send(WorkOrder workOrder, Operation operation, @Nullable String card, Sending sending) {
        goOut(workOrder, operation, card, sending);
        return batches.add(
                WorkOrderViews.idOf(operation).value(),
                card,
                sending,
                zone.at(sending.at()).getYear());
    }

    /** What it does to the work order. */
    static void goOut(WorkOrder workOrder, Operation operation, @Nullable String card, Sending sending) {
        workOrder.startRun(operation, sending.at());
        SplitCards.run(workOrder, card, 1);
    }

    /** What speaks against taking good pieces back, those that went out to the next operation included. */
    static Optional<ReversalObjection> objectionToReversal(
            BatchBook book, WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good) {
        List<Batch> out = workOrder
                .following(operation)
                .map(next -> book.openOf(List.of(WorkOrderViews.idOf(next).value())))
                .orElseGet(List::of);
        List<Batch> ofCard =
                out.stream().filter(b -> Objects.equals(b.card(), card)).toList();
        return workOrder.objectionToReversal(
                operation, card, good, new Away(Batch.outside(out), Batch.outside(ofCard)));
    }

    /** What it does to the work order; answers which operations are finished by it. */
    static List<Operation> comeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving) {
        if (receiving.total().compareTo(batch.outside()) >= 0) {
            workOrder.endRun(operation, false);
            SplitCards.run(workOrder, batch.card(), -1);
        }
        return workOrder.book(operation, batch.card(), booking(receiving));
    }

    private static Booking booking(Receiving receiving) {
        return new Booking(
                ReportKind.PRODUCTION,
                receiving.good(),
                receiving.lost(),
                receiving.defective(),
                BigDecimal.ZERO,
                receiving.at());
    }

    void takeBack(WorkOrder workOrder, Operation operation, Batch batch, Receiving receiving) {
        Booking booking = booking(receiving);
        WorkOrderView before = WorkOrderViews.of(workOrder);
        long report = reports.append(entry(before, batch, booking, receiving));
        demands.of(workOrder, comeBack(workOrder, operation, batch, receiving));
        consumption.consume(
                report, workOrder, before.operation(batch.sequence()).orElseThrow(), batch.card(), booking.total());
        receipts.add(batch, receiving, report, statements.periodFor(batch.supplier(), receiving.at()));
        batches.sumUp(batch.id());
    }

    private static Reports.Entry entry(WorkOrderView workOrder, Batch batch, Booking booking, Receiving receiving) {
        return new Reports.Entry(
                null,
                null,
                batch.operation(),
                batch.card(),
                workOrder.operation(batch.sequence()).orElseThrow().workCenter().value(),
                null,
                receiving.by(),
                List.of(),
                ReportKind.PRODUCTION,
                batch.sentAt().isAfter(receiving.at()) ? receiving.at() : batch.sentAt(),
                receiving.at(),
                receiving.at(),
                booking.good(),
                booking.scrap(),
                booking.held(),
                BigDecimal.ZERO,
                clauses(receiving),
                null,
                "",
                null,
                batch.number(),
                null,
                null);
    }

    private static String clauses(Receiving receiving) {
        List<String> clauses = new ArrayList<>();
        if (receiving.defective().signum() > 0) {
            clauses.add("HELD " + receiving.defective() + " " + DEFECT);
        }
        if (receiving.lost().signum() > 0) {
            clauses.add("SCRAP " + receiving.lost() + " " + LOSS);
        }
        return String.join(";", clauses);
    }
}
