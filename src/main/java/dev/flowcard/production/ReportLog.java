package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Good pieces by person since then; several on one report are all credited with it. */
    public Map<String, BigDecimal> goodBy(Collection<String> persons, Instant since) {
        Map<String, BigDecimal> good = new HashMap<>();
        persons.forEach(person -> good.put(person, BigDecimal.ZERO));
        if (!persons.isEmpty()) {
            jdbc.sql("select persons, sum(good) from production_report where ended_at >= ? group by persons")
                    .param(Timestamp.from(since))
                    .query(row -> {
                        BigDecimal sum = row.getBigDecimal(2);
                        for (String person : row.getString(1).split(",", -1)) {
                            good.computeIfPresent(person, (p, before) -> before.add(sum));
                        }
                    });
        }
        return good;
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
