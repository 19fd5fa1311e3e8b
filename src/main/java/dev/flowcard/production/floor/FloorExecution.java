package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ChangeFeed;
import dev.flowcard.production.CountBook;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.SurplusFeed;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.floor.ReportDraft.Clause;
import dev.flowcard.production.floor.ReportDraft.ClauseKind;
import dev.flowcard.production.persistence.ReportBook;
import dev.flowcard.production.persistence.Reports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Does to the work orders what a dialogue decided, and tells others. */
@Component
class FloorExecution {
    private final Plant plant;
    private final ReportBook reports;
    private final Consumer<List<OperationChanged>> feed;
    private final Consumer<WorkOrder> surplus;
    private final InspectionDemands demands;
    private final Consumer<FloorCommand.Beside> asides;
    private final CountBook counts;
    private final SideBooks sideBooks;

    @Autowired
    FloorExecution(
            Plant plant,
            Reports reports,
            ChangeFeed feed,
            SurplusFeed surplus,
            InspectionDemands demands,
            AsideExecution asides,
            CountBook counts,
            StoredSideBooks sideBooks) {
        this(plant, reports, feed::tell, surplus::tell, demands, asides, counts, sideBooks);
    }

    /** Tells nobody but whom it is given. */
    FloorExecution(
            Plant plant,
            ReportBook reports,
            Consumer<List<OperationChanged>> feed,
            Consumer<WorkOrder> surplus,
            InspectionDemands demands,
            Consumer<FloorCommand.Beside> asides,
            CountBook counts,
            SideBooks sideBooks) {
        this.plant = plant;
        this.reports = reports;
        this.feed = feed;
        this.surplus = surplus;
        this.demands = demands;
        this.asides = asides;
        this.counts = counts;
        this.sideBooks = sideBooks;
    }

    void carryOut(Scan scan, FloorStep step, Map<String, WorkOrder> locked) {
        List<OperationChanged> changes = new ArrayList<>();
        Map<String, Long> booked = new HashMap<>();
        for (FloorCommand command : step.commands()) {
            if (command instanceof FloorCommand.Beside beside) {
                asides.accept(beside);
                continue;
            }
            if (command instanceof FloorCommand.OfMaterial ofMaterial) {
                sideBooks.ofMaterial(scan, ofMaterial, locked, step.session().persons(), booked);
                continue;
            }
            WorkOrder workOrder = locked.get(OperationAtHand.workOrderOf(command.operation()));
            if (workOrder == null) {
                continue; // a run whose work order is gone ends with the session alone
            }
            int sequence = OperationCode.read(command.operation()).sequence();
            workOrder.operation(sequence).ifPresent(operation -> {
                carryOut(scan, command, workOrder, operation, booked);
                changes.add(change(command, workOrder, sequence));
            });
        }
        locked.values().forEach(surplus);
        feed.accept(changes);
    }

    private void carryOut(
            Scan scan, FloorCommand command, WorkOrder workOrder, Operation operation, Map<String, Long> booked) {
        switch (command) {
            case FloorCommand.Start start -> {
                workOrder.startRun(operation, start.at());
                SplitCards.run(workOrder, cardOf(command), 1);
            }
            case FloorCommand.Pause pause -> workOrder.pauseRun(operation);
            case FloorCommand.Resume resume -> workOrder.resumeRun(operation);
            case FloorCommand.End end -> {
                workOrder.endRun(operation, end.wasPaused());
                SplitCards.run(workOrder, cardOf(command), -1);
            }
            case FloorCommand.Book book -> booked.put(book.operation(), book(scan, book, workOrder, operation));
            case FloorCommand.Reverse reverse -> reverse(scan, reverse, workOrder, operation);
            case FloorCommand.Count count -> count(scan, count, operation);
            case FloorCommand.Split split ->
                SplitCards.split(
                        workOrder,
                        cardOf(split),
                        split.kind(),
                        OperationCode.read(split.operation()).sequence(),
                        split.portions().stream()
                                .map(quantity -> new SplitCards.Portion(quantity, null))
                                .toList(),
                        split.by(),
                        split.at());
            case FloorCommand.Merge merge -> SplitCards.merge(workOrder, Objects.requireNonNull(cardOf(merge)));
            case FloorCommand.Beside beside -> asides.accept(beside);
            case FloorCommand.OfMaterial ofMaterial -> throw new IllegalStateException();
            case FloorCommand.SendOut out -> sideBooks.send(workOrder, operation, cardOf(out), out.sending());
            case FloorCommand.TakeBack back -> sideBooks.takeBack(workOrder, operation, back.batch(), back.receiving());
        }
    }

    private void count(Scan scan, FloorCommand.Count count, Operation operation) {
        counts.add(new CountBook.Count(
                scan.id(),
                scan.terminal().id().value(),
                WorkOrderViews.idOf(operation).value(),
                cardOf(count),
                count.booked(),
                count.counted(),
                String.join(",", count.persons()),
                count.at()));
    }

    private static @Nullable String cardOf(FloorCommand command) {
        return OperationCode.read(command.operation()).card();
    }

    private long book(Scan scan, FloorCommand.Book book, WorkOrder workOrder, Operation operation) {
        Booking booking = new Booking(
                book.kind(),
                book.good(),
                book.sum(ClauseKind.SCRAP),
                book.sum(ClauseKind.HELD),
                book.sum(ClauseKind.REWORK),
                book.end());
        WorkUnit unit = plant.workUnitByCode(book.run().workUnit()).orElseThrow();
        long report = reports.append(new Reports.Entry(
                scan.id(),
                scan.terminal().id().value(),
                WorkOrderViews.idOf(operation).value(),
                cardOf(book),
                unit.workCenter().value(),
                unit.id().value(),
                String.join(",", book.persons()),
                book.labour(),
                book.kind(),
                book.run().countedFrom(),
                book.end(),
                scan.receivedAt(),
                booking.good(),
                booking.scrap(),
                booking.held(),
                booking.rework(),
                book.clauses().stream().map(FloorExecution::written).collect(Collectors.joining(";")),
                null,
                String.join(",", book.warnings()),
                null,
                null,
                book.charge(),
                book.chargeShare()));
        demands.of(workOrder, workOrder.book(operation, cardOf(book), booking));
        return report;
    }

    private void reverse(Scan scan, FloorCommand.Reverse reverse, WorkOrder workOrder, Operation operation) {
        Long terminal = scan.terminal().id().value();
        reports.reverse(
                reverse.report(),
                new Reports.Reversal(scan.id(), terminal, scan.receivedAt(), String.join(",", reverse.by()), null));
        workOrder.reverse(operation, cardOf(reverse), reverse.report().booking().opposite());
    }

    private static String written(Clause clause) {
        return clause.kind() + " " + clause.quantity() + " " + clause.reason();
    }

    private static OperationChanged change(FloorCommand command, WorkOrder workOrder, int sequence) {
        WorkOrderView view = WorkOrderViews.of(workOrder);
        OperationView operation = view.operation(sequence).orElseThrow();
        Change change =
                switch (command) {
                    case FloorCommand.Start start -> Change.STARTED;
                    case FloorCommand.Pause pause -> Change.PAUSED;
                    case FloorCommand.Resume resume -> Change.RESUMED;
                    case FloorCommand.End end -> Change.STOPPED;
                    case FloorCommand.Book book -> Change.REPORTED;
                    case FloorCommand.Reverse reverse -> Change.CORRECTED;
                    case FloorCommand.Count count -> Change.PLANNED;
                    case FloorCommand.Split split -> Change.PLANNED;
                    case FloorCommand.Merge merge -> Change.PLANNED;
                    case FloorCommand.Beside beside -> Change.PLANNED;
                    case FloorCommand.OfMaterial ofMaterial -> Change.PLANNED;
                    case FloorCommand.SendOut out -> Change.STARTED;
                    case FloorCommand.TakeBack back -> Change.REPORTED;
                };
        WorkCenterId center = operation.workCenter();
        return new OperationChanged(view.number(), operation.id(), center, change);
    }
}
