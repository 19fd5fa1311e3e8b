package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanHandler;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.Badges;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.persistence.LockedWorkOrders;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.persistence.ReportBook;
import dev.flowcard.shared.ScannedCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Feeds {@link FloorDialogue} with facts, and carries out what it decided, in the transaction of the scan. */
@Component
class FloorHandler implements ScanHandler {
    private final LockedWorkOrders workOrders;
    private final ReportBook reports;
    private final FactsReader facts;
    private final Badges badges;
    private final FloorExecution execution;
    private final JsonMapper json;

    FloorHandler(
            LockedWorkOrders workOrders,
            ReportBook reports,
            FactsReader facts,
            Badges badges,
            FloorExecution execution,
            JsonMapper json) {
        this.workOrders = workOrders;
        this.reports = reports;
        this.facts = facts;
        this.badges = badges;
        this.execution = execution;
        this.json = json;
    }

    @Override
    public boolean claims(ScannedCode code) {
        return !(code instanceof ScannedCode.Misread) && !(code instanceof ScannedCode.Foreign);
    }

    @Override
    public Handled handle(Scan scan, TerminalSession session) {
        Optional<ScanOutcome> lost = lostBadge(scan);
        if (lost.isPresent()) {
            return new Handled(session, lost.get());
        }
        FloorMemo memo = session.memo() == null ? FloorMemo.EMPTY : json.readValue(session.memo(), FloorMemo.class);
        long terminal = scan.terminal().id().value();
        boolean ofLast = FloorDialogue.speaksOfLastReport(scan.code());
        List<PastReport> last = ofLast ? reports.lastAt(terminal) : List.of();
        Set<String> needed = new TreeSet<>(FloorDialogue.needs(scan.code(), session, memo));
        last.forEach(report -> needed.add(report.workOrder()));
        Map<String, WorkOrder> locked = new LinkedHashMap<>();
        workOrders.lock(needed).forEach(w -> locked.put(w.code(), w));
        // read again behind the lock: a foreman may have taken it back meanwhile
        List<PastReport> now = last.isEmpty() ? last : reports.lastAt(terminal);
        FloorStep step = FloorDialogue.step(
                new FloorSituation(scan, session, memo, facts.read(scan, session, memo, locked, now)));
        execution.carryOut(scan, step, locked);
        String newMemo = step.memo().equals(FloorMemo.EMPTY) ? null : json.writeValueAsString(step.memo());
        return new Handled(step.session().asking(step.session().dialogue(), newMemo), step.outcome());
    }

    /** A badge that was lost is nobody's, whatever the dialogue asks; a button on the screen is no badge. */
    private Optional<ScanOutcome> lostBadge(Scan scan) {
        if (!(scan.code() instanceof ScannedCode.Badge badge) || scan.isReplay() || scan.source() == ScanSource.TOUCH) {
            return Optional.empty();
        }
        if (!badges.known(badge.code(), badge.copy())) {
            return Optional.of(ScanOutcome.unknown(
                    ScanReason.NOT_FOUND, FloorDialogue.say("badge-unknown"), FloorDialogue.say("badge-unknown.do")));
        }
        return badges.recalled(badge.code(), badge.copy(), scan.scannedAt())
                ? Optional.of(FloorDialogue.refused(ScanReason.BADGE_RECALLED, "badge-recalled"))
                : Optional.empty();
    }
}
