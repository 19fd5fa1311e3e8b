package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.WorkDone.Defect;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What was worked, for those who reckon it: by the time it was done, by the time it was booked, by operation. What came back from
 * a subcontractor was nobody's work here, whoever received it.
 */
@Service
public class WorkLog {
    private static final String SELECT = """
            select r.id, w.number, w.order_number, w.product_id, o.id as operation_id, o.sequence, o.name, o.name_en,
                   r.work_center_id, r.kind, if(s.id is null, r.persons, '') as persons, r.labour, r.started_at, r.ended_at, r.good, r.clauses,
                   concat(r.warnings, ',', coalesce(x.warnings, '')) as warnings, r.reverses is not null as reversal, o.gate
            from production_report r
            join operation o on o.id = r.operation_id
            join work_order w on w.id = r.work_order_id
            left join production_report x on x.id = r.reverses
            left join subcontract_receipt s on s.report_id = coalesce(r.reverses, r.id)
            """;

    private final JdbcClient jdbc;
    private final Reasons reasons;

    WorkLog(JdbcClient jdbc, Reasons reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    /** In the order in which it was booked. */
    public List<WorkDone> ended(Instant from, Instant to) {
        return jdbc.sql(SELECT + "where r.ended_at >= ? and r.ended_at < ? order by r.id")
                .param(Timestamp.from(from))
                .param(Timestamp.from(to))
                .query((row, i) -> of(row))
                .list();
    }

    /** Of one person; who has worked on a report with others is among them. */
    public List<WorkDone> endedBy(String person, Instant from, Instant to) {
        return jdbc.sql(SELECT + "where r.ended_at >= ? and r.ended_at < ? and find_in_set(?, r.persons) order by r.id")
                .param(Timestamp.from(from))
                .param(Timestamp.from(to))
                .param(person)
                .query((row, i) -> of(row))
                .list();
    }

    /** What came later: booked since, but done before. */
    public List<WorkDone> bookedSince(Instant booked, Instant endedFrom, Instant endedBefore) {
        return jdbc.sql(SELECT + "where r.booked_at >= ? and r.ended_at >= ? and r.ended_at < ? order by r.id")
                .param(Timestamp.from(booked))
                .param(Timestamp.from(endedFrom))
                .param(Timestamp.from(endedBefore))
                .query((row, i) -> of(row))
                .list();
    }

    public List<WorkDone> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where r.id in (:ids) order by r.id")
                        .param("ids", ids)
                        .query((row, i) -> of(row))
                        .list();
    }

    public List<WorkDone> ofOperations(Collection<OperationId> operations) {
        return operations.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where r.operation_id in (:ids) order by r.id")
                        .param(
                                "ids",
                                operations.stream().map(OperationId::value).toList())
                        .query((row, i) -> of(row))
                        .list();
    }

    private WorkDone of(ResultSet row) throws SQLException {
        List<String> warnings = Arrays.asList(row.getString("warnings").split(","));
        String persons = row.getString("persons");
        Gate gate = Gate.valueOf(row.getString("gate"));
        return new WorkDone(
                row.getLong("id"),
                row.getString("number"),
                row.getString("order_number"),
                new ProductId(row.getLong("product_id")),
                new OperationId(row.getLong("operation_id")),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                new WorkCenterId(row.getLong("work_center_id")),
                ReportKind.valueOf(row.getString("kind")),
                persons.isEmpty() ? List.of() : Arrays.asList(persons.split(",")),
                LabourShare.read(row.getString("labour")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getBigDecimal("good"),
                defects(row.getString("clauses")),
                warnings.contains(ReportWarning.REWORK.name()),
                row.getBoolean("reversal"),
                warnings.contains(ReportWarning.INSPECTION.name()),
                gate != Gate.NONE && gate != Gate.PASSED);
    }

    private List<Defect> defects(String clauses) {
        return Arrays.stream(clauses.split(";"))
                .map(clause -> clause.split(" "))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Defect(parts[0], new BigDecimal(parts[1]), faultClass(parts[2])))
                .toList();
    }

    private @Nullable String faultClass(String reason) {
        return reasons.byCode(reason).map(Reason::defectClass).orElse(null);
    }
}
