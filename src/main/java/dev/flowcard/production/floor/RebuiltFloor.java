package dev.flowcard.production.floor;

import dev.flowcard.devices.ScanHistory.Taken;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanHandler.Handled;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.WorkOrderVerbs.Dated;
import dev.flowcard.shared.ScannedCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop floor in memory that lives through the scan log and the dated verbs once more, by the same handler. */
final class RebuiltFloor {
    private final RebuiltWorld world;
    private final CodeReader codes;
    private final FloorHandler handler;
    private final RebuiltSideBooks sideBooks = new RebuiltSideBooks();
    private final RebuiltReports reports = new RebuiltReports(this::ofOperation);
    private final Map<String, WorkOrder> workOrders = new LinkedHashMap<>();
    private final Map<Long, WorkOrder> byOperation = new HashMap<>();
    private final Map<Long, TerminalSession> sessions = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    RebuiltFloor(RebuildParts parts) {
        this.world = new RebuiltWorld();
        this.codes = parts.codes();
        this.handler = parts.handler(code -> Optional.ofNullable(workOrders.get(code)), reports, world, sideBooks);
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
        world.next(!taken.refused());
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
        WorkOrder before = workOrders.get(verb.workOrder());
        if (before != null
                && !left(verb.workOrder())
                && !WorkOrderSnapshots.of(before).equals(verb.before())) {
            differences.add("work order " + verb.workOrder() + " before " + verb.verb());
        }
        WorkOrder after = WorkOrderSnapshots.read(verb.after());
        workOrders.put(verb.workOrder(), after);
        WorkOrderViews.of(after).operations().forEach(o -> byOperation.put(o.id().value(), after));
    }

    private @org.jspecify.annotations.Nullable WorkOrder ofOperation(Long operation) {
        return byOperation.get(operation);
    }

    /** Whether a work order is left out: it depends on what the log does not tell. */
    boolean left(String workOrder) {
        return sideBooks.touched().contains(workOrder);
    }

    /** Whether a report's text is of a work order that is left out; it begins with the operation's id. */
    boolean ofLeft(String report) {
        WorkOrder workOrder = byOperation.get(Long.valueOf(report.split("[ .]", 2)[0]));
        return workOrder != null && left(workOrder.code());
    }

    Map<String, WorkOrder> workOrders() {
        return workOrders;
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
