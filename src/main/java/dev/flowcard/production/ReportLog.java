package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkUnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was reported, for those who tell the story of an order. */
@Service
public class ReportLog {
    private final JdbcClient jdbc;

    ReportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
