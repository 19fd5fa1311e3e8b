package dev.flowcard.production;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.HeldPieces;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.DispositionLog;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.persistence.WorkOrderIndex;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Held pieces and what is decided on them; each decision is a report of its own, so that sums stay right. */
@Service
public class Dispositions {
    private final WorkOrderRepository repository;
    private final WorkOrderIndex index;
    private final DispositionLog log;
    private final Reports reports;
    private final WorkOrderVerbs verbs;
    private final Plant plant;
    private final ChangeFeed feed;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Dispositions(
            WorkOrderRepository repository,
            WorkOrderIndex index,
            DispositionLog log,
            Reports reports,
            WorkOrderVerbs verbs,
            Plant plant,
            ChangeFeed feed,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.index = index;
        this.log = log;
        this.reports = reports;
        this.verbs = verbs;
        this.plant = plant;
        this.feed = feed;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param card {@code S2} or {@code B3} where they were reported on a split or box; null: the traveller card
     */
    public record Decided(
            DispositionDecision decision,
            BigDecimal quantity,
            @Nullable String card,
            String note) {}

    public List<HeldOperation> waiting(long offset, int size) {
        return log.waiting(offset, size);
    }

    public long count() {
        return log.count();
    }

    /** @param workOrder number or code */
    @Transactional
    public WorkOrderView decide(String workOrder, int sequence, Decided decided) {
        WorkOrder locked = index.code(workOrder, Codes.withoutCheck(workOrder))
                .flatMap(repository::lock)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "work-order-not-found", "production.work-order.not-found", workOrder));
        Operation operation = locked.operation(sequence)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "operation-not-found", "production.operation.not-found"));
        OperationView before = WorkOrderViews.of(locked).operation(sequence).orElseThrow();
        int round = round(before, decided);
        refuse(locked, before, decided, round);
        Instant now = clock.instant();
        Booking booking = booking(decided, now);
        String snapshot = WorkOrderSnapshots.of(locked);
        HeldPieces.dispose(locked, operation, decided.card(), booking);
        verbs.record("DISPOSE", snapshot, locked.code(), locked);
        report(before, decided, booking);
        long id = before.id().value();
        log.append(new DispositionLog.Entry(
                id, decided.quantity(), decided.decision(), round, decided.note(), actor.name(), now));
        audit.record(
                "held.dispose", before.code(), decided.decision() + " " + decided.quantity() + " " + decided.note());
        feed.tell(List.of(new OperationChanged(locked.number(), before.id(), before.workCenter(), Change.CORRECTED)));
        return WorkOrderViews.of(locked);
    }

    /** The pieces that were held first are decided on first; beyond them it is pieces that came back from rework. */
    private int round(OperationView operation, Decided decided) {
        List<DispositionLog.Entry> past = log.of(operation.id().value());
        BigDecimal first = past.stream()
                .filter(d -> d.round() == 1)
                .map(DispositionLog.Entry::quantity)
                .reduce(log.heldAtFirst(operation.id().value()), BigDecimal::subtract);
        int last = past.stream().mapToInt(DispositionLog.Entry::round).max().orElse(0);
        return decided.quantity().compareTo(first) <= 0 ? 1 : last + 1;
    }

    private void refuse(WorkOrder workOrder, OperationView operation, Decided decided, int round) {
        if (decided.quantity().compareTo(operation.held()) > 0) {
            throw Problem.of(HttpStatus.CONFLICT, "not-held", "production.held.not-so-many")
                    .field(
                            "quantity",
                            "production.held.not-so-many",
                            operation.held().stripTrailingZeros().toPlainString());
        }
        if (decided.decision() != DispositionDecision.REWORK) {
            return;
        }
        if (workOrder.state() == WorkOrderState.CANCELLED || workOrder.state() == WorkOrderState.CLOSED_SHORT) {
            throw Problem.of(HttpStatus.CONFLICT, "work-order-closed", "production.held.closed", workOrder.number());
        }
        int most = plant.rules(operation.workCenter()).reworkRounds();
        if (round > most) {
            throw Problem.of(HttpStatus.CONFLICT, "rework-rounds", "production.held.rounds", most);
        }
    }

    private static Booking booking(Decided decided, Instant at) {
        BigDecimal quantity = decided.quantity();
        BigDecimal none = BigDecimal.ZERO;
        return new Booking(
                ReportKind.PRODUCTION,
                decided.decision().accepts() ? quantity : none,
                decided.decision() == DispositionDecision.SCRAP ? quantity : none,
                quantity.negate(),
                decided.decision() == DispositionDecision.REWORK ? quantity : none,
                at);
    }

    private void report(OperationView operation, Decided decided, Booking booking) {
        reports.append(new Reports.Entry(
                null,
                null,
                operation.id().value(),
                decided.card(),
                operation.workCenter().value(),
                null,
                "",
                List.of(),
                ReportKind.PRODUCTION,
                booking.at(),
                booking.at(),
                booking.at(),
                booking.good(),
                booking.scrap(),
                booking.held(),
                booking.rework(),
                "",
                null,
                ReportWarning.DISPOSITION.name(),
                actor.name(),
                decided.note(),
                null,
                null));
    }
}
