package dev.flowcard.production.floor;

import dev.flowcard.production.persistence.Reports.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What scans booked, as text in which a rebuilt report and a stored one can be compared. */
@Component
class ReportTexts {
    private final JdbcClient jdbc;

    ReportTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String of(Entry e) {
        return text(
                e.operation() + (e.card() == null ? "" : "." + e.card()),
                e.kind().name(),
                e.start(),
                e.end(),
                e.persons(),
                e.warnings(),
                e.clauses(),
                e.good(),
                e.scrap(),
                e.held(),
                e.rework());
    }

    /** Of every report that a scan booked, by scan. */
    Map<UUID, String> stored() {
        Map<UUID, String> texts = new HashMap<>();
        jdbc.sql("""
                select scan_id, concat_ws('.', operation_id, card), kind, started_at, ended_at, persons, warnings, clauses, good, scrap, held, rework
                from production_report where scan_id is not null order by id""").query(row -> {
            java.nio.ByteBuffer id = java.nio.ByteBuffer.wrap(row.getBytes(1));
            String text = text(
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant(),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBigDecimal(9),
                    row.getBigDecimal(10),
                    row.getBigDecimal(11),
                    row.getBigDecimal(12));
            texts.merge(new UUID(id.getLong(), id.getLong()), text, (one, other) -> one + "\n" + other);
        });
        texts.replaceAll((scan, text) -> sorted(text));
        return texts;
    }

    static String sorted(String lines) {
        return lines.lines().sorted(Comparator.naturalOrder()).reduce("", (a, b) -> a + b + "\n");
    }

    private static String text(
            String operation,
            String kind,
            Instant start,
            Instant end,
            String persons,
            String warnings,
            String clauses,
            BigDecimal... quantities) {
        StringBuilder text = new StringBuilder()
                .append(operation)
                .append(' ')
                .append(kind)
                .append(' ')
                .append(start.truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(end.truncatedTo(ChronoUnit.MILLIS))
                .append(" [")
                .append(persons)
                .append("] [")
                .append(warnings)
                .append("] [")
                .append(clauses)
                .append(']');
        for (BigDecimal quantity : quantities) {
            BigDecimal plain = quantity.stripTrailingZeros();
            text.append(' ').append(plain.signum() == 0 ? "0" : plain.toPlainString());
        }
        return text.toString();
    }
}
