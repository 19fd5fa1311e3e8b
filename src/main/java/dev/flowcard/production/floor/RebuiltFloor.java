package dev.flowcard.production.floor;

import dev.flowcard.devices.ScanHistory.Taken;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanHandler.Handled;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.persistence.BesideVerb;
import dev.flowcard.production.persistence.WorkOrderVerbs.Dated;
import dev.flowcard.shared.ScannedCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A shop floor in memory that lives through the scan log and the dated verbs once more, by the same handler. */
final class RebuiltFloor {
    private static final Set<String> SENT_BEFORE_IT_WAS_KEPT = Set.of("SEND_OUT", "TAKE_BACK");

    private final RebuiltWorld world = new RebuiltWorld();
    private final RebuiltOperations operations = new RebuiltOperations();
    private final RebuiltReports reports = new RebuiltReports(
            id -> operations.workOrderOf(id).flatMap(operations::find).orElse(null));
    private final CodeReader codes;
    private final RebuiltSideBooks sideBooks;
    private final FloorHandler handler;
    private final Map<Long, TerminalSession> sessions = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    RebuiltFloor(RebuildParts parts) {
        this.codes = parts.codes();
        this.sideBooks = parts.sideBooks(operations, world);
        this.handler = parts.handler(operations, reports, world, sideBooks);
    }

    /** Takes a scan as the door took it. */
    void take(Taken taken) {
        if (taken.reason() == ScanReason.TOO_OLD) {
            return;
        }
        long terminal = taken.terminal().id().value();
        TerminalSession session = sessions.computeIfAbsent(
                terminal, id -> TerminalSession.empty(taken.terminal().workUnit()));
        ScannedCode code = taken.masked()
                ? new ScannedCode.Digits("0000")
                : codes.read(taken.code(), taken.symbology(), session.dialogue() != null);
        if (!handler.claims(code)) {
            return;
        }
        world.next(!taken.refused(), taken.reason());
        Scan scan = new Scan(
                taken.id(),
                taken.terminal(),
                taken.device(),
                code,
                taken.source(),
                taken.scannedAt(),
                taken.receivedAt());
        Handled handled = handler.handle(scan, session);
        sessions.put(terminal, handled.session());
    }

    /** Takes what was done from the office, after it has looked whether the scans had led there. */
    void take(Dated verb) {
        String code = verb.workOrder();
        Optional<WorkOrder> before = operations.find(code);
        if (before.isPresent()
                && !left.contains(code)
                && !WorkOrderSnapshots.of(before.get()).equals(verb.before())) {
            differences.add("work order " + code + " before " + verb.verb());
        }
        operations.put(WorkOrderSnapshots.read(verb.after()));
        BesideVerb beside = verb.beside();
        if (beside != null && beside.batches() != null) {
            sideBooks.batches().put(code, beside.batches());
        } else if (beside != null && beside.takenBack() != null) {
            reports.takeBack(beside.takenBack(), Objects.requireNonNull(beside.operation()));
        } else if (SENT_BEFORE_IT_WAS_KEPT.contains(verb.verb())) {
            left.add(code);
        }
    }

    /** Work orders that are left out: the office sent pieces of them out before what it sent was kept with the verb. */
    Set<String> left() {
        return left;
    }

    Map<String, WorkOrder> workOrders() {
        return operations.all();
    }

    RebuiltOperations operations() {
        return operations;
    }

    RebuiltSideBooks sideBooks() {
        return sideBooks;
    }

    RebuiltReports reports() {
        return reports;
    }

    Map<Long, TerminalSession> sessions() {
        return sessions;
    }

    List<String> differences() {
        return differences;
    }
}
