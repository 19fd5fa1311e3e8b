package dev.flowcard.production.floor;

import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.persistence.ReportBook;
import dev.flowcard.production.persistence.Reports.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reports of a rebuild: what the log books, in memory. */
final class RebuiltReports implements ReportBook {
    private static final long BY_THE_OFFICE = 0;

    private final Function<Long, @Nullable WorkOrder> ofOperation;
    private final Map<Long, PastReport> reports = new HashMap<>();
    private final Map<Long, UUID> lastAt = new HashMap<>();
    private final Map<UUID, List<Long>> byScan = new HashMap<>();
    private final Map<UUID, String> texts = new HashMap<>();
    private long ids;

    /** @param ofOperation the work order that has the operation of this id */
    RebuiltReports(Function<Long, @Nullable WorkOrder> ofOperation) {
        this.ofOperation = ofOperation;
    }

    /** What each scan booked, as text. */
    Map<UUID, String> texts() {
        return texts;
    }

    @Override
    public long append(Entry entry) {
        long id = ++ids;
        PastReport report = report(id, entry);
        reports.put(id, report);
        if (entry.reverses() != null) {
            reports.computeIfPresent(entry.reverses(), (key, old) -> old.takenBackBy(id));
        } else if (entry.terminal() != null && entry.scan() != null) {
            lastAt.put(entry.terminal(), entry.scan());
            byScan.computeIfAbsent(entry.scan(), scan -> new ArrayList<>()).add(id);
        }
        if (entry.scan() != null) {
            texts.merge(entry.scan(), ReportTexts.of(entry), (one, other) -> one + "\n" + other);
        }
        return id;
    }

    /** The office took back what a scan had booked of an operation. */
    void takeBack(UUID scan, String operation) {
        byScan.getOrDefault(scan, List.of()).stream()
                .flatMap(id -> find(id).stream())
                .filter(report -> report.operation().equals(operation))
                .forEach(report -> reports.put(report.id(), report.takenBackBy(BY_THE_OFFICE)));
    }

    @Override
    public Optional<PastReport> find(long id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public List<PastReport> lastAt(long terminal) {
        UUID scan = lastAt.get(terminal);
        return scan == null
                ? List.of()
                : byScan.getOrDefault(scan, List.of()).stream()
                        .flatMap(id -> find(id).stream())
                        .toList();
    }

    private PastReport report(long id, Entry e) {
        WorkOrder workOrder = ofOperation.apply(e.operation());
        String operation = workOrder == null
                ? "?.0"
                : WorkOrderViews.of(workOrder).operations().stream()
                        .filter(o -> o.id().value() == e.operation())
                        .map(o -> workOrder.code() + (e.card() == null ? "." : "." + e.card() + ".") + o.sequence())
                        .findFirst()
                        .orElse("?.0");
        return new PastReport(
                id,
                operation,
                e.operation(),
                e.workCenter(),
                e.workUnit(),
                e.persons(),
                e.labour(),
                e.kind(),
                e.start(),
                e.end(),
                e.bookedAt(),
                e.good(),
                e.scrap(),
                e.held(),
                e.rework(),
                e.clauses(),
                e.reverses(),
                e.warnings(),
                null,
                e.charge(),
                e.chargeShare(),
                e.scan());
    }
}
