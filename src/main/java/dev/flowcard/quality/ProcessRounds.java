package dev.flowcard.quality;

import dev.flowcard.devices.TerminalSessions;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where an inspector is wanted at a machine: a first article nobody has found good, a patrol that is due. */
@Service
public class ProcessRounds {
    private static final int MOST = 200;

    private final TerminalSessions sessions;
    private final WorkOrders workOrders;
    private final ProcessCheckBook book;
    private final Plant plant;
    private final Clock clock;

    ProcessRounds(TerminalSessions sessions, WorkOrders workOrders, ProcessCheckBook book, Plant plant, Clock clock) {
        this.sessions = sessions;
        this.workOrders = workOrders;
        this.book = book;
        this.plant = plant;
        this.clock = clock;
    }

    /**
     * A look that is wanted.
     *
     * @param first the first article, else a patrol
     * @param since when it was wanted
     */
    public record Round(
            Named workUnit, String workOrder, int sequence, Named operation, boolean first, Instant since) {}

    /** The one that waits longest first. */
    public List<Round> due() {
        Instant now = clock.instant();
        return sessions.running().values().stream()
                .flatMap(session -> session.runs().stream())
                .filter(run -> !run.paused() && run.kind().equals(ReportKind.PRODUCTION.name()))
                .flatMap(run -> due(run, now).stream())
                .sorted(Comparator.comparing(Round::since))
                .limit(MOST)
                .toList();
    }

    private Optional<Round> due(OpenRun run, Instant now) {
        OperationCode code = OperationCode.read(run.operation());
        return workOrders.find(code.workOrder()).flatMap(w -> w.operation(code.sequence())
                .flatMap(o -> due(run, w.number(), o, now)));
    }

    private Optional<Round> due(OpenRun run, String workOrder, OperationView operation, Instant now) {
        ProcessState state = book.of(operation, run.workUnit(), run.startedAt());
        boolean first = state.firstDemanded() && !Boolean.TRUE.equals(state.firstPassed());
        Instant patrol = state.nextPatrol();
        if (first) {
            return Optional.of(round(run, workOrder, operation, true, run.startedAt()));
        }
        return patrol != null && !patrol.isAfter(now)
                ? Optional.of(round(run, workOrder, operation, false, patrol))
                : Optional.empty();
    }

    private Round round(OpenRun run, String workOrder, OperationView operation, boolean first, Instant since) {
        Named unit = plant.workUnitByCode(run.workUnit())
                .map((WorkUnit u) -> new Named(u.name(), u.nameEn()))
                .orElse(new Named(run.workUnit(), null));
        return new Round(unit, workOrder, operation.sequence(), operation.name(), first, since);
    }
}
