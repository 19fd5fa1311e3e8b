package dev.flowcard.cli.replay;

import dev.flowcard.cli.replay.StandardTimes.Standard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The import files for whatever a log names and the server does not have yet. */
final class FactoryFiles {
    private final List<LogRow> rows;
    private final FactoryNow now;
    private final WorkCenters centers;
    private final StandardTimes times;

    FactoryFiles(List<LogRow> rows, FactoryNow now) {
        this.rows = rows;
        this.now = now;
        this.centers = new WorkCenters(rows);
        this.times = new StandardTimes(rows);
    }

    Csv people() {
        Csv csv = new Csv("badge", "name", "role");
        Map<String, String> missing = new TreeMap<>();
        rows.forEach(row -> missing.putIfAbsent(LogRow.key(row.person()), row.person()));
        missing.keySet().removeAll(now.people().keySet());
        missing.values().forEach(person -> csv.row(person, person, "OPERATOR"));
        return csv;
    }

    Csv workUnits() {
        Csv csv = new Csv("work_unit", "name", "work_center");
        Map<String, String> missing = new TreeMap<>();
        rows.forEach(row -> missing.putIfAbsent(LogRow.key(row.workUnit()), row.workUnit()));
        missing.keySet().removeAll(now.workUnits().keySet());
        missing.values().forEach(unit -> csv.row(unit, unit, WorkCenters.of(unit)));
        return csv;
    }

    Csv routings() {
        Csv csv = new Csv(
                "product", "name", "sequence", "operation", "work_center", "setup_minutes", "minutes_per_piece");
        Map<String, Steps> products = new LinkedHashMap<>();
        for (LogRow row : rows) {
            products.computeIfAbsent(
                            LogRow.key(row.product()), key -> new Steps(row, new CaseOperations(now.routing(key))))
                    .operations()
                    .saw(row.operation());
        }
        products.values().forEach(steps -> steps.operations().added().forEach((operation, sequence) -> {
            String product = steps.first().product();
            Standard standard = times.of(product, operation);
            csv.row(
                    product,
                    product,
                    sequence,
                    operation,
                    centers.ofOperation(operation),
                    standard.setupMinutes().toPlainString(),
                    standard.minutesPerPiece().toPlainString());
        }));
        return csv;
    }

    Csv plan() {
        Csv csv = new Csv("work_order", "product", "quantity", "sequence", "operation", "work_center");
        Map<String, Steps> workOrders = new LinkedHashMap<>();
        for (LogRow row : rows) {
            workOrders
                    .computeIfAbsent(
                            LogRow.key(row.workOrder()), key -> new Steps(row, new CaseOperations(now.operations(key))))
                    .operations()
                    .saw(row.operation());
        }
        workOrders.forEach((key, steps) -> {
            LogRow first = steps.first();
            String quantity = now.quantity(key).orElse(LogRow.plain(first.orderQuantity()));
            steps.operations()
                    .added()
                    .forEach((operation, sequence) -> csv.row(
                            first.workOrder(),
                            first.product(),
                            quantity,
                            sequence,
                            operation,
                            centers.ofOperation(operation)));
        });
        return csv;
    }

    /** The first row of a work order or product, and its operations. */
    private record Steps(LogRow first, CaseOperations operations) {}
}
