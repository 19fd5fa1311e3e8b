package dev.flowcard.quality;

import dev.flowcard.production.GateResult;
import dev.flowcard.production.OperationGates;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions of the past over as they were made, with made-up readings within the limits: for the demo factory. */
@Service
public class PastInspections {
    private static final Duration LOOKED_AT = Duration.ofMinutes(8);
    private static final BigDecimal HELD_WHEN_FAILED = new BigDecimal(6);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final InspectionStore store;
    private final InspectionPlans plans;
    private final WorkOrders workOrders;
    private final OperationGates gates;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    PastInspections(
            InspectionStore store,
            InspectionPlans plans,
            WorkOrders workOrders,
            OperationGates gates,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.store = store;
        this.plans = plans;
        this.workOrders = workOrders;
        this.gates = gates;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** What waits has been waiting since its last piece was reported. */
    @Transactional
    public void waiting() {
        jdbc.sql("""
                update inspection i
                set i.requested_at = coalesce((select max(r.ended_at) from production_report r where r.operation_id = i.operation_id),
                    i.requested_at)
                where i.state = 'REQUESTED'""").update();
    }

    /**
     * Decides an open inspection: all good, or its first piece out of limits and some pieces held.
     *
     * @param inspector code of the person
     */
    @Transactional
    public void judge(String number, boolean passed, String inspector, Instant at, @Nullable String note) {
        Inspection inspection = store.lock(number).orElseThrow();
        List<Characteristic> plan = plans.characteristics(inspection.plan);
        inspection.requestedAt = at.minus(LOOKED_AT).minus(LOOKED_AT);
        inspection.start(inspector, at.minus(LOOKED_AT));
        inspection.record(Judgement.of(plan, inspection.quantity, findings(plan, inspection.quantity, passed))
                .results());
        BigDecimal held = passed ? BigDecimal.ZERO : HELD_WHEN_FAILED.min(inspection.quantity);
        BigDecimal good = inspection.quantity.subtract(held);
        InspectionState outcome = passed ? InspectionState.RELEASED : InspectionState.FAILED;
        inspection.decide(outcome, new Decision(List.of(), good, BigDecimal.ZERO, held, note), inspector, at);
        OperationView operation = workOrders
                .find(inspection.workOrder)
                .flatMap(w -> w.operation(inspection.sequence))
                .orElseThrow();
        GateResult result = new GateResult(operation.good().subtract(held), BigDecimal.ZERO, held, inspector, at);
        if (passed) {
            gates.pass(inspection.operation(), result);
        } else {
            gates.fail(inspection.operation(), result);
            events.publishEvent(new InspectionFailed(
                    inspection.number,
                    inspection.operation(),
                    inspection.workOrder,
                    inspection.sequence,
                    BigDecimal.ZERO,
                    held));
        }
    }

    private static List<Finding> findings(List<Characteristic> plan, BigDecimal lot, boolean passed) {
        List<Finding> findings = new ArrayList<>();
        for (Characteristic characteristic : plan) {
            int pieces = characteristic.sampling().pieces(lot);
            for (int sample = 1; sample <= pieces; sample++) {
                boolean fails = !passed
                        && sample == 1
                        && characteristic.position() == plan.getFirst().position();
                findings.add(
                        characteristic.kind() == CharacteristicKind.MEASURE
                                ? new Finding(
                                        characteristic.position(), sample, reading(characteristic, sample, fails), null)
                                : new Finding(characteristic.position(), sample, null, !fails));
            }
        }
        return findings;
    }

    /** Somewhere between the limits, a little different from piece to piece; or just above the upper one. */
    private static BigDecimal reading(Characteristic characteristic, int sample, boolean fails) {
        BigDecimal upper = characteristic.upper() == null ? BigDecimal.TEN : characteristic.upper();
        BigDecimal lower = characteristic.lower() == null ? BigDecimal.ZERO : characteristic.lower();
        BigDecimal width = upper.subtract(lower);
        BigDecimal share =
                fails ? new BigDecimal("1.3") : HALF.add(new BigDecimal(sample * 7 % 5 - 2).movePointLeft(1));
        return lower.add(width.multiply(share)).setScale(3, RoundingMode.HALF_UP);
    }
}
