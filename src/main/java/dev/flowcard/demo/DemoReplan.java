package dev.flowcard.demo;

import dev.flowcard.demo.history.Mishaps;
import dev.flowcard.imports.Imports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The planner has put off what waits behind a shut gate: whole days later, at the same time of the day. */
@Component
class DemoReplan {
    private static final String SOURCE = "demo";
    private static final Duration SOONEST = Duration.ofHours(3);

    private final Imports imports;

    DemoReplan(Imports imports) {
        this.imports = imports;
    }

    void putOff(DemoFiles files, Mishaps mishaps, Instant now, ZoneId zone) {
        List<CSVRecord> plan = files.rows("plan");
        LocalDateTime soonest = LocalDateTime.ofInstant(now.plus(SOONEST), zone);
        String rows = Stream.of(mishaps.awaiting(), mishaps.failed())
                .filter(java.util.Objects::nonNull)
                .flatMap(gate -> behind(plan, gate, soonest))
                .collect(Collectors.joining("\n"));
        if (!rows.isEmpty()) {
            imports.take("plan", files.text("plan").lines().findFirst().orElseThrow() + "\n" + rows + "\n", SOURCE);
        }
    }

    /** The rows of the operations after the gate, such as {@code W-20260001.30}. */
    private static Stream<String> behind(List<CSVRecord> plan, String gate, LocalDateTime soonest) {
        List<CSVRecord> rows = plan.stream()
                .filter(row -> gate.startsWith(row.get("work_order") + ".")
                        && Integer.parseInt(row.get("sequence"))
                                > Integer.parseInt(gate.substring(gate.lastIndexOf('.') + 1)))
                .toList();
        LocalDateTime first =
                rows.isEmpty() ? soonest : LocalDateTime.parse(rows.getFirst().get("start"));
        long days = first.isBefore(soonest) ? Duration.between(first, soonest).toDays() + 1 : 0;
        return rows.stream().map(row -> row.stream()
                .map(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\dT.*")
                        ? LocalDateTime.parse(cell).plusDays(days).toString()
                        : cell)
                .collect(Collectors.joining(",")));
    }
}
