package dev.flowcard.alarms;

import dev.flowcard.alarms.ShopMoment.Run;
import dev.flowcard.alarms.ShopMoment.Step;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the operations of work orders that are released and not over, in their order. */
@Component
class StepReader {
    private static final String SELECT = """
            select w.number, w.code, w.order_number, so.type, o.sequence, o.name, o.name_en, p.name as product,
                   p.name_en as product_en, o.work_center_id, u.code as unit, o.gate, o.gate_passed, i.requested_at,
                   w.quantity_released + w.quantity_replenished as target, o.good, o.scrap, o.held, o.minutes_per_piece,
                   o.planned_start, o.planned_finish, o.actual_start, o.finished or o.closed_short as over_now,
                   w.state = 'ON_HOLD' as on_hold
            from work_order w
            join operation o on o.work_order_id = w.id
            join product p on p.id = w.product_id
            left join sales_order so on so.number_key = w.order_number
            left join work_unit u on u.id = o.planned_work_unit_id
            left join inspection i on i.open_operation = o.id
            where w.state in ('RELEASED', 'RUNNING', 'ON_HOLD')\s""";
    private static final String ORDER = " order by w.id, o.sequence limit 50000";

    private final JdbcClient jdbc;

    StepReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> all(List<Run> runs) {
        return read(jdbc.sql(SELECT + ORDER), runs);
    }

    List<Step> of(Set<String> workOrders, List<Run> runs) {
        return workOrders.isEmpty()
                ? List.of()
                : read(jdbc.sql(SELECT + "and w.number in (:numbers)" + ORDER).param("numbers", workOrders), runs);
    }

    private static List<Step> read(JdbcClient.StatementSpec query, List<Run> runs) {
        Map<String, String> units =
                runs.stream().collect(Collectors.toMap(Run::operation, Run::unit, (first, second) -> first));
        List<Step> steps = new ArrayList<>();
        Passing passing = new Passing();
        query.query(row -> {
            steps.add(step(row, passing, units));
        });
        return steps;
    }

    /** How many good pieces the operation before has passed on. */
    private static final class Passing {
        private String workOrder = "";
        private BigDecimal passed = BigDecimal.ZERO;

        BigDecimal arrived(String number, BigDecimal target) {
            return number.equals(workOrder) ? passed : target;
        }

        void on(String number, BigDecimal pieces) {
            workOrder = number;
            passed = pieces;
        }
    }

    private static Step step(ResultSet row, Passing passing, Map<String, String> units) throws SQLException {
        String number = row.getString("number");
        String code = row.getString("code") + "." + row.getInt("sequence");
        BigDecimal target = row.getBigDecimal("target");
        BigDecimal good = row.getBigDecimal("good");
        Gate gate = Gate.valueOf(row.getString("gate"));
        BigDecimal arrived = passing.arrived(number, target);
        passing.on(number, gate == Gate.NONE ? good : row.getBigDecimal("gate_passed"));
        String planned = row.getString("unit");
        return new Step(
                number,
                row.getString("order_number"),
                row.getString("type"),
                row.getInt("sequence"),
                code,
                new Named(row.getString("name"), row.getString("name_en")),
                new Named(row.getString("product"), row.getString("product_en")),
                new WorkCenterId(row.getLong("work_center_id")),
                units.getOrDefault(code, planned),
                gate,
                instant(row, "requested_at"),
                target,
                arrived,
                good,
                row.getBigDecimal("scrap"),
                row.getBigDecimal("held"),
                row.getBigDecimal("minutes_per_piece"),
                instant(row, "planned_start"),
                instant(row, "planned_finish"),
                row.getTimestamp("actual_start") != null || good.signum() > 0,
                row.getBoolean("over_now"),
                row.getBoolean("on_hold"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
