package dev.flowcard.production.api;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.plan.Instruction;
import dev.flowcard.plan.Instructions;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.LabourShare;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.Reason;
import dev.flowcard.production.Reasons;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads production reports in the order they were booked. */
@Repository
class ReportQuery {
    private static final String FROM = """
            from production_report r
            join operation o on o.id = r.operation_id
            join work_order w on w.id = r.work_order_id
            """;
    private static final String REVERSAL = "left join production_report x on x.reverses = r.id ";
    private static final String COLUMNS = """
            select r.id, w.number, o.name, o.sequence, r.work_unit_id, r.persons, r.kind, r.started_at, r.ended_at,
                   r.good, r.scrap, r.held, r.rework, r.reverses, r.warnings, r.booked_at,
                   x.id as reversed_by, r.clauses, r.corrected_by, r.note, r.labour, w.code as work_order_code, r.card,
                   w.product_id, r.charge
            """;

    private final JdbcTemplate jdbc;
    private final Plant plant;
    private final People people;
    private final Reasons reasons;
    private final Instructions instructions;
    private final PlantZone zone;

    ReportQuery(
            JdbcTemplate jdbc, Plant plant, People people, Reasons reasons, Instructions instructions, PlantZone zone) {
        this.jdbc = jdbc;
        this.plant = plant;
        this.people = people;
        this.reasons = reasons;
        this.instructions = instructions;
        this.zone = zone;
    }

    /** Which reports: of a work order, by number or code, and by their end, from inclusive, to exclusive. */
    record Filter(
            @Nullable String workOrder,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        private String where(List<Object> args) {
            List<String> conditions = new ArrayList<>();
            if (workOrder != null) {
                conditions.add(
                        "w.id = (select id from work_order where number_key = upper(?) or code = ? order by code = ? limit 1)");
                args.addAll(List.of(workOrder, Codes.withoutCheck(workOrder), Codes.withoutCheck(workOrder)));
            }
            if (from != null) {
                conditions.add("r.ended_at >= ?");
                args.add(Timestamp.from(from.toInstant()));
            }
            if (to != null) {
                conditions.add("r.ended_at < ?");
                args.add(Timestamp.from(to.toInstant()));
            }
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }

    long count(Filter filter) {
        List<Object> args = new ArrayList<>();
        String sql = "select count(*) " + FROM + filter.where(args);
        Long count = jdbc.queryForObject(sql, Long.class, args.toArray());
        return count == null ? 0 : count;
    }

    List<ReportJson> page(Filter filter, int offset, int size) {
        List<Object> args = new ArrayList<>();
        String sql = COLUMNS + FROM + REVERSAL + filter.where(args) + " order by r.id limit ? offset ?";
        args.add(size);
        args.add(offset);
        return jdbc.query(sql, (row, i) -> of(row), args.toArray());
    }

    Optional<ReportJson> one(long id) {
        return jdbc.query(COLUMNS + FROM + REVERSAL + " where r.id = ?", (row, i) -> of(row), id).stream()
                .findFirst();
    }

    /** Hands over one after the other, holding none. */
    void each(Filter filter, Consumer<Object> sink) {
        List<Object> args = new ArrayList<>();
        String sql = COLUMNS + FROM + REVERSAL + filter.where(args) + " order by r.id";
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(500);
        RowCallbackHandler hand = row -> sink.accept(of(row));
        streaming.query(sql, hand, args.toArray());
    }

    private ReportJson of(ResultSet row) throws SQLException {
        long unit = row.getLong(5);
        boolean office = row.wasNull();
        long reverses = row.getLong(14);
        boolean correction = !row.wasNull();
        return new ReportJson(
                row.getLong(1),
                row.getString(2),
                card(row.getString("work_order_code"), row.getString("card")),
                row.getString(3),
                row.getInt(4),
                office ? null : plant.workUnit(new WorkUnitId(unit)).number(),
                split(row.getString(6)).stream().map(this::number).toList(),
                LabourShare.read(row.getString("labour")).stream()
                        .map(share -> new LabourShare(number(share.person()), share.minutes()))
                        .toList(),
                row.getString(7),
                local(row.getTimestamp(8)),
                local(row.getTimestamp(9)),
                WorkOrderJsons.plain(row.getBigDecimal(10)),
                WorkOrderJsons.plain(row.getBigDecimal(11)),
                WorkOrderJsons.plain(row.getBigDecimal(12)),
                WorkOrderJsons.plain(row.getBigDecimal(13)),
                correction ? reverses : null,
                split(row.getString(15)),
                local(row.getTimestamp(16)),
                row.getObject("reversed_by", Long.class),
                defects(row.getString("clauses")),
                row.getString("corrected_by"),
                row.getString("note"),
                instructions
                        .inForce(
                                new ProductId(row.getLong("product_id")),
                                row.getInt("sequence"),
                                row.getTimestamp(8).toInstant())
                        .map(Instruction::version)
                        .orElse(null),
                row.getString("charge"));
    }

    private static @Nullable String card(String workOrder, @Nullable String card) {
        return card == null ? null : Codes.printable(OperationCode.cardCode(workOrder, card));
    }

    /** {@code SCRAP 2 R-12;HELD 1 R-13} in parts. */
    private List<ReportJson.Defect> defects(String clauses) {
        return Arrays.stream(clauses.split(";"))
                .map(clause -> clause.split(" "))
                .filter(parts -> parts.length == 3)
                .map(parts -> {
                    Optional<Reason> reason = reasons.byCode(parts[2]);
                    return new ReportJson.Defect(
                            parts[0],
                            WorkOrderJsons.plain(new BigDecimal(parts[1])),
                            reason.map(Reason::number).orElse(parts[2]),
                            reason.map(Reason::defectClass).orElse(null));
                })
                .toList();
    }

    private String number(String personCode) {
        return people.byCode(personCode).map(Person::number).orElse(personCode);
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
    }

    private OffsetDateTime local(Timestamp time) {
        return time.toInstant().atZone(zone.zone()).toOffsetDateTime();
    }
}
