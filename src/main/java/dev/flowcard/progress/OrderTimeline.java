package dev.flowcard.progress;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportLog;
import dev.flowcard.production.ReportedFact;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.OrderFact.Tone;
import dev.flowcard.quality.InspectionState;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.Inspections;
import dev.flowcard.sales.OrderEvent;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What happened to an order, newest first; only what is on record. */
@Service
public class OrderTimeline {
    private static final int REPORTS = 60;
    private static final int MOST = 80;

    private final SalesOrders orders;
    private final ReportLog reports;
    private final Inspections inspections;
    private final Plant plant;
    private final People people;

    OrderTimeline(SalesOrders orders, ReportLog reports, Inspections inspections, Plant plant, People people) {
        this.orders = orders;
        this.reports = reports;
        this.inspections = inspections;
        this.plant = plant;
        this.people = people;
    }

    public List<OrderFact> of(OrderStory story) {
        List<OrderFact> facts = new ArrayList<>();
        orders.events(story.order().number()).forEach(event -> facts.add(state(event)));
        for (WorkOrderView workOrder : story.workOrders()) {
            released(workOrder, facts);
            workOrder.operations().forEach(operation -> begunAndFinished(workOrder, operation, facts));
            inspections.ofWorkOrder(workOrder.number()).forEach(inspection -> inspected(inspection, facts));
        }
        List<String> numbers =
                story.workOrders().stream().map(WorkOrderView::number).toList();
        reports.latest(numbers, REPORTS).forEach(report -> reported(report, facts));
        return facts.stream()
                .sorted(Comparator.comparing(OrderFact::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static OrderFact state(OrderEvent event) {
        Tone tone =
                switch (event.state()) {
                    case ON_HOLD -> Tone.HOLD;
                    case CANCELLED -> Tone.BAD;
                    case PRODUCED, SHIPPED, DELIVERED -> Tone.GOOD;
                    default -> Tone.PLAIN;
                };
        String reason = Objects.requireNonNullElse(event.reason(), "");
        return OrderFact.of(
                event.at(),
                tone,
                reason.isEmpty() ? "state" : "state-why",
                new OrderFact.Word("sales.state." + event.state().name()),
                reason);
    }

    private static void released(WorkOrderView workOrder, List<OrderFact> facts) {
        if (workOrder.releasedAt() != null) {
            facts.add(OrderFact.of(
                    workOrder.releasedAt(), Tone.PLAIN, "released", workOrder.number(), workOrder.quantityReleased()));
        }
        if (workOrder.heldAt() != null) {
            String reason = Objects.requireNonNullElse(workOrder.holdReason(), "-");
            facts.add(OrderFact.of(workOrder.heldAt(), Tone.HOLD, "held", workOrder.number(), reason));
        }
        if (workOrder.completedAt() != null) {
            facts.add(OrderFact.of(workOrder.completedAt(), Tone.GOOD, "completed", workOrder.number()));
        }
    }

    private static void begunAndFinished(WorkOrderView workOrder, OperationView operation, List<OrderFact> facts) {
        String sequence = Integer.toString(operation.sequence());
        Instant start = operation.actualStart();
        if (start != null) {
            facts.add(OrderFact.of(start, Tone.RUNNING, "started", sequence, operation.name(), workOrder.number()));
        }
        Instant finish = operation.actualFinish();
        if (finish != null && operation.finished()) {
            facts.add(OrderFact.of(finish, Tone.GOOD, "finished", sequence, operation.name(), operation.good()));
        }
    }

    private static void inspected(InspectionView inspection, List<OrderFact> facts) {
        String sequence = Integer.toString(inspection.sequence());
        Instant decided = inspection.decidedAt();
        if (decided == null) {
            facts.add(OrderFact.of(
                    inspection.requestedAt(), Tone.HOLD, "inspection", sequence, inspection.operationName()));
        } else {
            boolean failed = inspection.state() == InspectionState.FAILED;
            facts.add(OrderFact.of(
                    decided,
                    failed ? Tone.BAD : Tone.GOOD,
                    failed ? "inspection-failed" : "inspection-passed",
                    sequence,
                    inspection.operationName()));
        }
    }

    private void reported(ReportedFact report, List<OrderFact> facts) {
        String sequence = Integer.toString(report.sequence());
        if (report.kind() != ReportKind.PRODUCTION) {
            facts.add(OrderFact.of(
                    report.end(),
                    report.kind() == ReportKind.BREAKDOWN ? Tone.LATE : Tone.PLAIN,
                    report.kind() == ReportKind.BREAKDOWN ? "breakdown" : "setup",
                    sequence,
                    report.operation(),
                    place(report)));
            return;
        }
        BigDecimal defective = report.scrap().add(report.held());
        facts.add(OrderFact.of(
                report.end(),
                defective.signum() > 0 ? Tone.BAD : Tone.GOOD,
                defective.signum() > 0 ? "reported-defects" : "reported",
                report.good(),
                sequence,
                report.operation(),
                place(report),
                new Named(names(report, Messages.ZH, "、"), names(report, Messages.EN, ", ")),
                defective));
    }

    private Named place(ReportedFact report) {
        if (report.workUnit() == null) {
            return new Named("-", null);
        }
        WorkUnit unit = plant.workUnit(report.workUnit());
        return new Named(unit.name(), unit.nameEn());
    }

    private String names(ReportedFact report, Locale locale, String comma) {
        return report.persons().stream()
                .map(code ->
                        people.byCode(code).map(person -> person.nameIn(locale)).orElse(code))
                .collect(Collectors.joining(comma));
    }
}
