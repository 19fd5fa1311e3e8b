package dev.flowcard.alarms;

import dev.flowcard.alarms.ShopMoment.Device;
import dev.flowcard.alarms.ShopMoment.Due;
import dev.flowcard.alarms.ShopMoment.Risk;
import dev.flowcard.alarms.ShopMoment.Run;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.shared.PlantZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the shop as it is now, with a handful of bounded queries that skip all that no rule asks for. */
@Component
class ShopReader {
    private static final Duration OUT_OF_USE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StepReader steps;
    private final ObjectProvider<RiskSource> risks;
    private final PlantZone zone;
    private final Clock clock;

    ShopReader(
            JdbcClient jdbc,
            JsonMapper json,
            StepReader steps,
            ObjectProvider<RiskSource> risks,
            PlantZone zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.steps = steps;
        this.risks = risks;
        this.zone = zone;
        this.clock = clock;
    }

    /** The whole plant. */
    ShopMoment whole() {
        Instant now = clock.instant();
        List<Run> runs = runs();
        return new ShopMoment(now, null, steps.all(runs), runs, devices(now), due(now), risks());
    }

    /** What runs, and the operations of these work orders. */
    ShopMoment part(Set<String> workOrders) {
        List<Run> runs = runs();
        return new ShopMoment(
                clock.instant(), workOrders, steps.of(workOrders, runs), runs, List.of(), List.of(), List.of());
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        jdbc.sql("""
                select session, updated_at from terminal_session
                where session not like '%"runs":[]%' order by terminal_id limit 5000""").query(row -> {
            runs.addAll(runs(row));
        });
        return runs;
    }

    private List<Run> runs(ResultSet row) throws SQLException {
        Instant heard = row.getTimestamp(2).toInstant();
        return json.readValue(row.getString(1), TerminalSession.class).runs().stream()
                .map(run -> run(run, heard))
                .toList();
    }

    private static Run run(OpenRun run, Instant heard) {
        boolean breakdown = run.kind().equals("BREAKDOWN");
        return new Run(run.workUnit(), run.operation(), breakdown, run.countedFrom(), run.pausedAt(), heard);
    }

    /** Terminals that were in use lately; one that lies in a drawer is not silent. */
    private List<Device> devices(Instant now) {
        return jdbc.sql("""
                        select t.number, t.work_unit, s.updated_at
                        from terminal t join terminal_session s on s.terminal_id = t.id
                        where t.active and t.work_unit is not null and s.updated_at >= ? order by t.number limit 5000""")
                .param(Timestamp.from(now.minus(OUT_OF_USE)))
                .query((row, i) -> new Device(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private List<Due> due(Instant now) {
        return jdbc.sql("""
                        select o.number, o.type, min(l.due) from sales_order o join sales_order_line l on l.order_id = o.id
                        where o.state in ('CONFIRMED', 'ALLOCATED', 'IN_PRODUCTION')
                        group by o.id, o.number, o.type having min(l.due) < ? order by 3, 1 limit 1000""")
                .param(zone.dateOf(now))
                .query((row, i) -> new Due(
                        row.getString(1), row.getString(2), row.getDate(3).toLocalDate()))
                .list();
    }

    private List<Risk> risks() {
        return risks.stream()
                .flatMap(source -> source.risks().stream())
                .map(r -> new Risk(r.order(), r.type(), r.percent()))
                .toList();
    }
}
