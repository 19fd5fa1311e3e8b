package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was reported, for those who tell the story of an order. */
@Service
public class ReportLog {
    /** Each half by an index: what one made first or alone, and what was made by several, which are few. */
    static final String OWN = """
            select r.work_center_id, r.started_at, r.ended_at, r.good from (
                select id, reverses, work_center_id, started_at, ended_at, good from production_report
                where first_person = :person and ended_at between :from and :to
                union all
                select id, reverses, work_center_id, started_at, ended_at, good from production_report
                where together = 1 and ended_at between :from and :to
                    and first_person <> :person and find_in_set(:person, persons)) r
            left join subcontract_receipt s on s.report_id = coalesce(r.reverses, r.id)
            where s.id is null""";

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final PlantZone zone;

    ReportLog(JdbcClient jdbc, WorkCalendars calendars, PlantZone zone) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** The newest reports of some work orders, newest first. */
    public List<ReportedFact> latest(Collection<String> workOrders, int limit) {
        return workOrders.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select w.number, o.sequence, o.name, o.name_en, r.kind, r.work_unit_id, r.persons, r.started_at,
                               r.ended_at, r.good, r.scrap, r.held
                        from production_report r
                        join operation o on o.id = r.operation_id
                        join work_order w on w.id = r.work_order_id
                        where w.number in (:workOrders) order by r.ended_at desc, r.id desc limit :limit""")
                        .param("workOrders", workOrders)
                        .param("limit", limit)
                        .query((row, i) -> of(row))
                        .list();
    }

    /**
     * A person's good pieces on a day, as pay counts them: a shift that crosses midnight belongs to the day on which it began,
     * and several on one report are all credited with it.
     */
    public BigDecimal goodOn(LocalDate day, String person) {
        return jdbc
                .sql(OWN)
                .param("from", Timestamp.from(day.atStartOfDay(zone.zone()).toInstant()))
                .param(
                        "to",
                        Timestamp.from(day.plusDays(2).atStartOfDay(zone.zone()).toInstant()))
                .param("person", person)
                .query((row, i) -> dayOf(row).equals(day) ? row.getBigDecimal("good") : BigDecimal.ZERO)
                .list()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LocalDate dayOf(ResultSet row) throws SQLException {
        return calendars
                .of(new WorkCenterId(row.getLong("work_center_id")))
                .dayOf(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant());
    }

    private static ReportedFact of(ResultSet row) throws SQLException {
        long unit = row.getLong("work_unit_id");
        boolean office = row.wasNull();
        String persons = row.getString("persons");
        return new ReportedFact(
                row.getString("number"),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                ReportKind.valueOf(row.getString("kind")),
                office ? null : new WorkUnitId(unit),
                persons.isEmpty() ? List.of() : Arrays.asList(persons.split(",")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getBigDecimal("good"),
                row.getBigDecimal("scrap"),
                row.getBigDecimal("held"));
    }
}
