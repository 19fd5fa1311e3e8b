package dev.flowcard.production.floor;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.ChangeFeed;
import dev.flowcard.production.OperationChanged;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.Replenishment;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.SurplusFeed;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.Booking;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.ReplenishmentStore;
import dev.flowcard.production.persistence.Reports;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the books right by a difference that was approved. What is missing in front of an operation is scrap of that operation;
 * what is there beyond the books was made by the operation before and not reported, or, in front of the first, was given out
 * beyond what was released. Pieces are conserved, and nobody is credited.
 */
@Component
public class CountCorrections {
    private static final String REASON = "R-COUNT";

    private final WorkOrderRepository workOrders;
    private final InspectionDemands demands;
    private final ChangeFeed feed;
    private final SurplusFeed surplus;
    private final Reports reports;
    private final ReplenishmentStore replenishments;
    private final CurrentActor actor;
    private final Clock clock;

    CountCorrections(
            WorkOrderRepository workOrders,
            InspectionDemands demands,
            ChangeFeed feed,
            SurplusFeed surplus,
            Reports reports,
            ReplenishmentStore replenishments,
            CurrentActor actor,
            Clock clock) {
        this.workOrders = workOrders;
        this.demands = demands;
        this.feed = feed;
        this.surplus = surplus;
        this.reports = reports;
        this.replenishments = replenishments;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was counted in front of an operation of a card, and by how much it is more than the books say. */
    public record Difference(String card, int sequence, BigDecimal quantity, List<String> persons) {
        private @Nullable String part() {
            return OperationCode.read(card + "." + sequence).card();
        }
    }

    /** Decides with the work order locked; what {@code decision} answers is put right. */
    @Transactional
    public void decide(String card, Supplier<Optional<Difference>> decision) {
        String code = OperationCode.read(card + ".0").workOrder();
        WorkOrder workOrder = workOrders.lock(code).orElseThrow();
        Optional<Difference> difference = decision.get();
        if (difference.isEmpty()) {
            return;
        }
        apply(workOrder, difference.get());
        surplus.tell(workOrder);
        WorkOrderView view = WorkOrderViews.of(workOrder);
        feed.tell(view.operations().stream()
                .map(o -> new OperationChanged(view.number(), o.id(), o.workCenter(), Change.CORRECTED))
                .toList());
    }

    private void apply(WorkOrder workOrder, Difference difference) {
        WorkOrderView view = WorkOrderViews.byCard(workOrder).get(difference.card());
        if (view == null || workOrder.state().over()) {
            throw refused("moved", difference);
        }
        OperationView operation = view.operation(difference.sequence()).orElseThrow();
        BigDecimal missing = difference.quantity().negate();
        if (missing.signum() <= 0) {
            more(workOrder, view, operation, difference);
        } else if (operation.remainder().compareTo(missing) < 0) {
            throw refused("moved", difference);
        } else {
            book(workOrder, difference.part(), operation, BigDecimal.ZERO, missing);
        }
    }

    private void more(WorkOrder workOrder, WorkOrderView view, OperationView operation, Difference difference) {
        OperationView before = view.before(operation).orElse(null);
        String part = difference.part();
        boolean given = part != null
                && SplitCards.find(workOrder, part)
                        .filter(p -> p.startsAt() == operation.sequence())
                        .isPresent();
        if (given || (before == null && part != null)) {
            throw refused("more-than-card", difference); // a split or box was given no more than it was given
        }
        if (before == null) {
            replenish(workOrder, view, difference);
        } else {
            book(workOrder, part, before, difference.quantity(), BigDecimal.ZERO);
        }
    }

    private void replenish(WorkOrder workOrder, WorkOrderView view, Difference difference) {
        workOrder.replenish(difference.quantity());
        Instant now = clock.instant();
        String by = String.join(",", difference.persons());
        long id = replenishments.add(view.number(), difference.quantity(), REASON, by, now);
        replenishments.decide(id, Replenishment.State.APPROVED, actor.name(), now, null);
    }

    private void book(
            WorkOrder workOrder, @Nullable String card, OperationView operation, BigDecimal good, BigDecimal scrap) {
        Instant now = clock.instant();
        Booking booking = new Booking(ReportKind.PRODUCTION, good, scrap, BigDecimal.ZERO, BigDecimal.ZERO, now);
        Operation counted = workOrder.operation(operation.sequence()).orElseThrow();
        reports.append(new Reports.Entry(
                null,
                null,
                operation.id().value(),
                card,
                operation.workCenter().value(),
                null,
                "",
                List.of(),
                ReportKind.PRODUCTION,
                now,
                now,
                now,
                good,
                scrap,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                scrap.signum() > 0 ? "SCRAP " + scrap + " " + REASON : "",
                null,
                ReportWarning.COUNT.name(),
                actor.name(),
                null,
                null,
                null));
        demands.of(workOrder, workOrder.book(counted, card, booking));
    }

    private static Problem refused(String why, Difference difference) {
        return Problem.of(HttpStatus.CONFLICT, "count-" + why, "production.count." + why, difference.card());
    }
}
