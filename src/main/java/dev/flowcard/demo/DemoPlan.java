package dev.flowcard.demo;

import dev.flowcard.demo.history.Crew;
import dev.flowcard.demo.history.PastOperation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** What the history needs of the demo files: the planned operations with what the routing says of them. */
final class DemoPlan {
    static final String SUBCONTRACTED = "外协";
    static final String SUBCONTRACT_DESK = "外协收发";
    private static final String SECONDS_OF_A_MINUTE = "60";

    private final DemoFiles files;
    private final ZoneId zone;

    DemoPlan(DemoFiles files, ZoneId zone) {
        this.files = files;
        this.zone = zone;
    }

    List<PastOperation> operations() {
        Map<String, CSVRecord> routing = files.rows("routings").stream()
                .collect(Collectors.toMap(row -> row.get("product") + row.get("sequence"), row -> row));
        List<CSVRecord> rows = files.rows("plan");
        Map<String, Integer> index = new HashMap<>();
        Map<String, String> lastSequence = new HashMap<>();
        rows.forEach(row -> {
            index.putIfAbsent(row.get("work_order"), index.size());
            lastSequence.put(row.get("work_order"), row.get("sequence"));
        });
        List<PastOperation> operations = new ArrayList<>(rows.size());
        for (CSVRecord row : rows) {
            String workOrder = row.get("work_order");
            CSVRecord standard =
                    Objects.requireNonNull(routing.get(row.get("product") + row.get("sequence")), workOrder);
            boolean subcontracted = row.get("work_center").equals(SUBCONTRACTED);
            operations.add(new PastOperation(
                    workOrder,
                    index.getOrDefault(workOrder, 0),
                    Integer.parseInt(row.get("sequence")),
                    row.get("operation"),
                    row.get("work_center"),
                    subcontracted ? SUBCONTRACT_DESK : row.get("work_unit"),
                    Integer.parseInt(row.get("released")),
                    at(row.get("start")),
                    at(row.get("finish")),
                    minutes(standard.get("setup_minutes")),
                    subcontracted,
                    !standard.get("inspection_plan").isEmpty(),
                    row.get("sequence").equals(lastSequence.get(workOrder))));
        }
        return operations;
    }

    ZoneId zone() {
        return zone;
    }

    /** Product by work order. */
    Map<String, String> products() {
        return files.rows("plan").stream()
                .collect(Collectors.toMap(row -> row.get("work_order"), row -> row.get("product"), (a, b) -> a));
    }

    /** The operators of each work centre; inspectors work at the inspection's own. */
    Crew crew() {
        Map<String, List<String>> badges = files.rows("people").stream()
                .filter(row ->
                        row.get("role").equals("OPERATOR") || row.get("role").equals("INSPECTOR"))
                .collect(Collectors.groupingBy(
                        row -> row.get("work_center"),
                        Collectors.mapping(row -> row.get("badge"), Collectors.toList())));
        return new Crew(badges, zone);
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Duration minutes(String text) {
        return Duration.ofSeconds(new BigDecimal(text)
                .multiply(new BigDecimal(SECONDS_OF_A_MINUTE))
                .longValue());
    }
}
