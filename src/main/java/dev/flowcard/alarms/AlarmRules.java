package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which situations are alarms: a pure function of what the shop looks like. An alarm that is open stays until the backlog is
 * down to half the tolerance, so that it does not come and go with every piece.
 *
 * @param tolerance standard minutes of backlog, and working minutes after a planned start, that nobody needs to hear of
 * @param open keys of the alarms that are open
 */
record AlarmRules(Instant now, Duration tolerance, Set<String> open) {
    /** An operation with all that is needed to judge it. */
    record Judged(WorkOrderView workOrder, OperationView operation, Named product, WorkCalendar calendar) {}

    List<AlarmFact> of(Collection<Judged> operations) {
        List<AlarmFact> facts = new ArrayList<>();
        for (Judged judged : operations) {
            failed(judged).ifPresent(facts::add);
            late(judged).ifPresent(facts::add);
        }
        return facts;
    }

    private Optional<AlarmFact> failed(Judged judged) {
        OperationView o = judged.operation();
        return o.gate() == Gate.FAILED
                ? Optional.of(
                        fact(AlarmKind.INSPECTION_FAILED, judged, plain(o.good().add(o.held()))))
                : Optional.empty();
    }

    private Optional<AlarmFact> late(Judged judged) {
        OperationView o = judged.operation();
        if (o.over() || judged.workOrder().state() == WorkOrderState.ON_HOLD) {
            return Optional.empty();
        }
        PlanVersusActual plan = PlanVersusActual.at(
                now,
                new PlanVersusActual.Planned(
                        o.plannedStart(), o.plannedFinish(), judged.workOrder().target(), o.minutesPerPiece()),
                o.good(),
                judged.calendar());
        AlarmFact fact = fact(AlarmKind.OPERATION_LATE, judged, plain(plan.backlog()));
        Duration limit = open.contains(fact.key()) ? tolerance.dividedBy(2) : tolerance;
        boolean behind = plan.backlogMinutes().compareTo(BigDecimal.valueOf(limit.toMinutes())) > 0;
        return behind || notBegun(judged, limit) ? Optional.of(fact) : Optional.empty();
    }

    private boolean notBegun(Judged judged, Duration limit) {
        Instant start = judged.operation().plannedStart();
        return start != null
                && judged.operation().actualStart() == null
                && judged.operation().good().signum() == 0
                && judged.calendar().workingTime(start, now).compareTo(limit) > 0;
    }

    private static AlarmFact fact(AlarmKind kind, Judged judged, Named figure) {
        OperationView o = judged.operation();
        return AlarmFact.usual(
                kind,
                o.code(),
                new AlarmPlace(
                        o.workCenter(),
                        null,
                        judged.workOrder().number(),
                        judged.workOrder().order()),
                List.of(
                        judged.product(),
                        o.name(),
                        new Named(String.valueOf(o.sequence()), null),
                        new Named(judged.workOrder().number(), null),
                        figure));
    }

    private static Named plain(BigDecimal quantity) {
        return new Named(quantity.setScale(0, RoundingMode.UP).toPlainString(), null);
    }

    /** The breakdowns that run at the terminals. */
    static List<OpenRun> breakdowns(Collection<TerminalSession> sessions) {
        return sessions.stream()
                .flatMap(s -> s.runs().stream())
                .filter(run -> run.kind().equals("BREAKDOWN"))
                .toList();
    }
}
