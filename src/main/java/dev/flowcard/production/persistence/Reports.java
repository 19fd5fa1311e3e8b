package dev.flowcard.production.persistence;

import dev.flowcard.production.LabourShare;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.trace.MaterialConsumption;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Production reports: appended, never changed. */
@Repository
public class Reports implements ReportBook {
    private static final String SELECT = """
            select r.*, concat_ws('.', w.code, r.card, o.sequence) as operation, x.id as reversed_by
            from production_report r
            join operation o on o.id = r.operation_id
            join work_order w on w.id = r.work_order_id
            left join production_report x on x.reverses = r.id
            """;

    private final JdbcClient jdbc;
    private final MaterialConsumption consumption;

    Reports(JdbcClient jdbc, MaterialConsumption consumption) {
        this.jdbc = jdbc;
        this.consumption = consumption;
    }

    /**
     * A report to append.
     *
     * @param terminal where it was scanned; null from the office
     * @param card the split or box whose card it was, or null
     * @param persons codes, comma-separated
     * @param labour who of them worked for how long
     * @param clauses what was not good: {@code SCRAP 2 R-12;HELD 1 R-13}
     * @param warnings names, comma-separated
     * @param correctedBy who took a report back, and why: {@code note}
     */
    public record Entry(
            @Nullable UUID scan,
            @Nullable Long terminal,
            long operation,
            @Nullable String card,
            long workCenter,
            @Nullable Long workUnit,
            String persons,
            List<LabourShare> labour,
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
            String warnings,
            @Nullable String correctedBy,
            @Nullable String note,
            @Nullable String charge,
            @Nullable BigDecimal chargeShare) {}

    /** Who takes a report back, where, when and why. */
    public record Reversal(
            @Nullable UUID scan,
            @Nullable Long terminal,
            Instant at,
            String by,
            @Nullable String note) {}

    @Override
    public long append(Entry entry) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into production_report (scan_id, terminal_id, operation_id, card, work_order_id, work_center_id, work_unit_id, persons, labour,
                    kind, started_at, ended_at, booked_at, good, scrap, held, rework, clauses, reverses, warnings,
                    corrected_by, note, charge, charge_share)
                select ?, ?, o.id, ?, o.work_order_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from operation o where o.id = ?""")
                .param(entry.scan() == null ? null : bytes(entry.scan()))
                .param(entry.terminal())
                .param(entry.card())
                .param(entry.workCenter())
                .param(entry.workUnit())
                .param(entry.persons())
                .param(LabourShare.written(entry.labour()))
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
                .param(entry.correctedBy())
                .param(entry.note())
                .param(entry.charge())
                .param(entry.chargeShare())
                .param(entry.operation())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Its lots get back what it consumed. */
    @Override
    public long reverse(PastReport report, Reversal reversal) {
        long id = ReportBook.super.reverse(report, reversal);
        consumption.giveBack(report.id(), id, report.operationId());
        return id;
    }

    @Override
    public Optional<PastReport> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?").param(id).query(Reports::of).optional();
    }

    @Override
    public List<PastReport> lastAt(long terminal) {
        return jdbc.sql(SELECT + """
                where r.reverses is null and r.scan_id = (
                    select scan_id from production_report
                    where id = (select max(id) from production_report where terminal_id = ? and reverses is null))
                order by r.id""").param(terminal).query(Reports::of).list();
    }

    private static PastReport of(ResultSet row, int index) throws SQLException {
        byte[] scan = row.getBytes("scan_id");
        return new PastReport(
                row.getLong("id"),
                row.getString("operation"),
                row.getLong("operation_id"),
                row.getLong("work_center_id"),
                row.getObject("work_unit_id", Long.class),
                row.getString("persons"),
                LabourShare.read(row.getString("labour")),
                ReportKind.valueOf(row.getString("kind")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getTimestamp("booked_at").toInstant(),
                row.getBigDecimal("good"),
                row.getBigDecimal("scrap"),
                row.getBigDecimal("held"),
                row.getBigDecimal("rework"),
                row.getString("clauses"),
                row.getObject("reverses", Long.class),
                row.getString("warnings"),
                row.getObject("reversed_by", Long.class),
                row.getString("charge"),
                row.getBigDecimal("charge_share"),
                scan == null ? null : uuid(scan));
    }

    private static UUID uuid(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
