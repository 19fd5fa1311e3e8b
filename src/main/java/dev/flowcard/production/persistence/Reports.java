package dev.flowcard.production.persistence;

import dev.flowcard.production.ReportKind;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends production reports. */
@Repository
public class Reports {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report to append.
     *
     * @param persons codes, comma-separated
     * @param clauses what was not good: {@code SCRAP 2 R-12;HELD 1 R-13}
     * @param warnings names, comma-separated
     */
    public record Entry(
            @Nullable UUID scan,
            long operation,
            long workCenter,
            @Nullable Long workUnit,
            String persons,
            ReportKind kind,
            Instant start,
            Instant end,
            Instant bookedAt,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal held,
            BigDecimal rework,
            String clauses,
            @Nullable Long reverses,
            String warnings) {}

    public void append(Entry entry) {
        jdbc.sql("""
                insert into production_report (scan_id, operation_id, work_order_id, work_center_id, work_unit_id, persons,
                    kind, started_at, ended_at, booked_at, good, scrap, held, rework, clauses, reverses, warnings)
                select ?, o.id, o.work_order_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from operation o where o.id = ?""")
                .param(entry.scan() == null ? null : bytes(entry.scan()))
                .param(entry.workCenter())
                .param(entry.workUnit())
                .param(entry.persons())
                .param(entry.kind().name())
                .param(Timestamp.from(entry.start()))
                .param(Timestamp.from(entry.end()))
                .param(Timestamp.from(entry.bookedAt()))
                .param(entry.good())
                .param(entry.scrap())
                .param(entry.held())
                .param(entry.rework())
                .param(entry.clauses())
                .param(entry.reverses())
                .param(entry.warnings())
                .param(entry.operation())
                .update();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
