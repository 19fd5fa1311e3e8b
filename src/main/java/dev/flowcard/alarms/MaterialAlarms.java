package dev.flowcard.alarms;

import dev.flowcard.alarms.MaterialNeeds.Need;
import dev.flowcard.alarms.MaterialNeeds.Shortage;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Operations that are to begin within a day, or run, and whose material is not in stock; only what is tracked by lots counts. */
@Component
class MaterialAlarms {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final PlantZone zone;

    MaterialAlarms(JdbcClient jdbc, PlantZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    List<Situation> missing(Instant now) {
        List<Need> needs = needs(now.plus(AHEAD));
        if (needs.isEmpty()) {
            return List.of();
        }
        Map<String, Shortage> worst = new LinkedHashMap<>();
        for (Shortage shortage : MaterialNeeds.uncovered(needs, stock(needs, now))) {
            worst.merge(
                    shortage.need().operation(), shortage, (a, b) -> a.percent().compareTo(b.percent()) >= 0 ? a : b);
        }
        return worst.values().stream().map(MaterialAlarms::situation).toList();
    }

    private List<Need> needs(Instant until) {
        return jdbc.sql("""
                        select concat(w.code, '.', o.sequence) as operation, w.number, w.order_number, so.type, o.name, o.name_en,
                               o.work_center_id, b.material, b.unit,
                               b.quantity * greatest(0, w.quantity_released + w.quantity_replenished - o.good - o.scrap - o.held) as needed
                        from work_order w
                        join operation o on o.work_order_id = w.id and o.state not in ('FINISHED', 'CLOSED_SHORT')
                        join product p on p.id = w.product_id
                        join bill_line b on b.product = p.number and b.sequence = o.sequence and b.lot_tracked
                        left join sales_order so on so.number_key = w.order_number
                        where w.state in ('RELEASED', 'RUNNING')
                          and (o.planned_start < ? or o.state in ('READY', 'RUNNING', 'PAUSED'))
                        having needed > 0
                        order by o.planned_start is null, o.planned_start, o.id limit 10000""")
                .param(Timestamp.from(until))
                .query(MaterialAlarms::need)
                .list();
    }

    private Map<String, BigDecimal> stock(List<Need> needs, Instant now) {
        Map<String, BigDecimal> stock = new HashMap<>();
        jdbc.sql("""
                        select material, sum(quantity - used) from material_lot
                        where material in (:materials) and used < quantity and blocked_at is null
                          and (expires is null or expires >= :today) group by material""")
                .param("materials", needs.stream().map(Need::material).collect(Collectors.toSet()))
                .param("today", zone.dateOf(now))
                .query(row -> {
                    stock.put(row.getString(1), row.getBigDecimal(2));
                });
        return stock;
    }

    private static Need need(ResultSet row, int index) throws SQLException {
        return new Need(
                row.getString("operation"),
                row.getString("number"),
                row.getString("order_number"),
                row.getString("type"),
                new Named(row.getString("name"), row.getString("name_en")),
                new WorkCenterId(row.getLong("work_center_id")),
                row.getString("material"),
                row.getString("unit"),
                row.getBigDecimal("needed"));
    }

    private static Situation situation(Shortage shortage) {
        Need need = shortage.need();
        String unit = Objects.requireNonNullElse(need.unit(), "");
        return new Situation(
                AlarmKind.MATERIAL_MISSING,
                need.operation(),
                new AlarmPlace(need.workCenter(), null, need.workOrder(), need.order()),
                need.orderType(),
                Map.of(AlarmKind.Measure.PERCENT, shortage.percent()),
                need.quantity(),
                List.of(
                        word(need.material()),
                        need.name(),
                        word(need.workOrder()),
                        word((plain(shortage.missing()) + " " + unit).strip()),
                        word((plain(need.quantity()) + " " + unit).strip())));
    }

    private static Named word(String text) {
        return new Named(text, null);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
