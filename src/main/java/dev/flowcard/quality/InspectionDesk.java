package dev.flowcard.quality;

import dev.flowcard.production.Gate;
import dev.flowcard.production.GateResult;
import dev.flowcard.production.OperationGates;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an inspector does. Each verb locks the inspection, so that two who decide at the same moment get one decision; the
 * gate opens or stays shut in the same transaction.
 */
@Service
public class InspectionDesk {
    private static final String INSPECTORS = "hasAnyRole('INSPECTOR','ADMIN')";

    private final InspectionStore store;
    private final Inspections inspections;
    private final DecisionCheck check;
    private final WorkOrders workOrders;
    private final OperationGates gates;
    private final InspectorOnDuty onDuty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionDesk(
            InspectionStore store,
            Inspections inspections,
            DecisionCheck check,
            WorkOrders workOrders,
            OperationGates gates,
            InspectorOnDuty onDuty,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.inspections = inspections;
        this.check = check;
        this.workOrders = workOrders;
        this.gates = gates;
        this.onDuty = onDuty;
        this.events = events;
        this.clock = clock;
    }

    /** Says that somebody looks at it now. */
    @Transactional
    @PreAuthorize(INSPECTORS)
    public InspectionDetail start(String number) {
        return change(number, inspection -> {
            if (inspection.state.open()) {
                inspection.start(onDuty.code(), clock.instant());
            }
        });
    }

    /** Keeps what was found so far. */
    @Transactional
    @PreAuthorize(INSPECTORS)
    public InspectionDetail save(String number, List<Finding> findings) {
        return change(number, inspection -> {
            requireOpen(inspection);
            inspection.start(onDuty.code(), clock.instant());
            inspection.record(check.findings(inspection, findings).results());
        });
    }

    /** Lets the good pieces past the gate 放行. The same decision once more changes nothing. */
    @Transactional
    @PreAuthorize(INSPECTORS)
    public InspectionDetail release(String number, Decision decision) {
        return change(number, inspection -> {
            if (decide(inspection, InspectionState.RELEASED, decision)) {
                gates.pass(inspection.operation(), result(inspection, decision));
                events.publishEvent(new InspectionReleased(
                        inspection.number,
                        inspection.operation(),
                        inspection.workOrder,
                        inspection.sequence,
                        decision.good(),
                        decision.scrap(),
                        decision.held()));
            }
        });
    }

    /** Judges it nonconforming 判不合格: nothing goes on from here. */
    @Transactional
    @PreAuthorize(INSPECTORS)
    public InspectionDetail fail(String number, Decision decision) {
        return change(number, inspection -> {
            if (decide(inspection, InspectionState.FAILED, decision)) {
                gates.fail(inspection.operation(), result(inspection, decision));
                events.publishEvent(new InspectionFailed(
                        inspection.number,
                        inspection.operation(),
                        inspection.workOrder,
                        inspection.sequence,
                        decision.scrap(),
                        decision.held()));
            }
        });
    }

    /** Asks for the inspection once more 复检 after it failed; answers the new one, or the one that is already open. */
    @Transactional
    @PreAuthorize("hasAnyRole('INSPECTOR','FOREMAN','ADMIN')")
    public InspectionDetail repeat(String number) {
        Inspection failed = store.lock(number).orElseThrow(() -> notFound(number));
        Inspection next = store.latestOf(failed.operation());
        if (next.number.equals(failed.number)) {
            if (failed.state != InspectionState.FAILED) {
                throw Problem.of(HttpStatus.CONFLICT, "not-failed", "quality.inspection.not-failed", failed.number);
            }
            next = Inspection.again(failed, store.nextNumber(), clock.instant());
            if (next.quantity.signum() == 0) {
                throw Problem.of(HttpStatus.CONFLICT, "nothing-left", "quality.inspection.nothing-left", failed.number);
            }
            store.add(next);
            tell(next);
        }
        return detail(next.number);
    }

    private InspectionDetail change(String number, Consumer<Inspection> verb) {
        Inspection inspection = store.lock(number).orElseThrow(() -> notFound(number));
        verb.accept(inspection);
        tell(inspection);
        return detail(inspection.number);
    }

    private boolean decide(Inspection inspection, InspectionState outcome, Decision decision) {
        if (inspection.decidedLike(outcome, decision)) {
            return false;
        }
        requireOpen(inspection);
        Judgement judgement = check.decision(inspection, outcome, decision);
        inspection.record(judgement.results());
        inspection.decide(outcome, decision, onDuty.code(), clock.instant());
        return true;
    }

    /** Production wants the good pieces of the whole operation and what is scrapped and held in addition. */
    private GateResult result(Inspection inspection, Decision decision) {
        OperationView operation = workOrders
                .find(inspection.workOrder)
                .flatMap(w -> w.operation(inspection.sequence))
                .orElseThrow();
        if (operation.gate() == Gate.OPEN) {
            throw Problem.of(HttpStatus.CONFLICT, "reopened", "quality.inspection.reopened", inspection.number);
        }
        BigDecimal stillGood = inspection.quantity.subtract(inspection.heldBefore);
        Instant at = clock.instant();
        return new GateResult(
                operation.good().subtract(stillGood).add(decision.good()),
                decision.scrap(),
                decision.held().subtract(inspection.heldBefore),
                onDuty.code(),
                at);
    }

    private void tell(Inspection inspection) {
        InspectionChanged changed = new InspectionChanged(inspection.number, inspection.workOrder);
        AfterCommit.run(() -> events.publishEvent(changed));
    }

    private InspectionDetail detail(String number) {
        store.flush();
        return inspections.detail(number).orElseThrow(() -> notFound(number));
    }

    private void requireOpen(Inspection inspection) {
        if (!inspection.state.open()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "already-decided",
                    inspection.state == InspectionState.RELEASED
                            ? "quality.inspection.already-released"
                            : "quality.inspection.already-failed",
                    inspection.number,
                    onDuty.name(inspection.inspector));
        }
    }

    private static Problem notFound(String number) {
        return Problem.of(HttpStatus.NOT_FOUND, "inspection-not-found", "quality.inspection.not-found", number);
    }
}
