package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits for a work centre, in the order of the plan. */
@Service
public class DispatchList {
    private final JdbcClient jdbc;

    DispatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An operation that could be worked on.
     *
     * @param code without check character
     */
    public record Entry(
            String code,
            int sequence,
            Named name,
            ProductId product,
            String workOrder,
            OperationState state,
            BigDecimal remaining,
            @Nullable Instant plannedStart) {}

    /** The next ones; those without a plan come last. */
    public List<Entry> of(WorkCenterId center, int most) {
        return jdbc.sql("""
                        select concat(w.code, '.', o.sequence) as code, o.sequence, o.name, o.name_en, w.product_id, w.number, o.state,
                               greatest(0, w.quantity_released + w.quantity_replenished - o.good - o.scrap - o.held) as remaining,
                               o.planned_start
                        from operation o join work_order w on w.id = o.work_order_id
                        where o.work_center_id = ? and o.state in ('READY', 'PAUSED') and w.state in ('RELEASED', 'RUNNING')
                        order by o.planned_start is null, o.planned_start, o.id limit ?""")
                .param(center.value())
                .param(most)
                .query((row, i) -> new Entry(
                        row.getString("code"),
                        row.getInt("sequence"),
                        new Named(row.getString("name"), row.getString("name_en")),
                        new ProductId(row.getLong("product_id")),
                        row.getString("number"),
                        OperationState.valueOf(row.getString("state")),
                        row.getBigDecimal("remaining"),
                        instant(row.getTimestamp("planned_start"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
