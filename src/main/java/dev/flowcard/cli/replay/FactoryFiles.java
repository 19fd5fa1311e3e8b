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
        Map<String, String> products = new LinkedHashMap<>();
        Map<String, CaseOperations> operations = new LinkedHashMap<>();
        for (LogRow row : rows) {
            String key = LogRow.key(row.product());
            products.putIfAbsent(key, row.product());
            operations
                    .computeIfAbsent(key, k -> new CaseOperations(now.routing(k)))
                    .saw(row.operation());
        }
        products.forEach((key, product) -> operations.get(key).added().forEach((operation, sequence) -> {
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
        Map<String, LogRow> first = new LinkedHashMap<>();
        Map<String, CaseOperations> operations = new LinkedHashMap<>();
        for (LogRow row : rows) {
            String key = LogRow.key(row.workOrder());
            first.merge(key, row, (a, b) -> b.orderQuantity().compareTo(a.orderQuantity()) > 0 ? b : a);
            operations
                    .computeIfAbsent(key, k -> new CaseOperations(now.operations(k)))
                    .saw(row.operation());
        }
        first.forEach((key, row) -> operations
                .get(key)
                .added()
                .forEach((operation, sequence) -> csv.row(
                        row.workOrder(),
                        row.product(),
                        now.quantity(key).orElse(LogRow.plain(row.orderQuantity())),
                        sequence,
                        operation,
                        centers.ofOperation(operation))));
        return csv;
    }
}
