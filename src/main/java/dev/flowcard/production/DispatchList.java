package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits for a work unit, in the order of the plan. */
@Service
public class DispatchList {
    private final JdbcClient jdbc;
    private final WorkOrders workOrders;

    DispatchList(JdbcClient jdbc, WorkOrders workOrders) {
        this.jdbc = jdbc;
        this.workOrders = workOrders;
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
            @Nullable Instant plannedStart,
            @Nullable WorkUnitId plannedUnit) {}

    /** An entry of the whole work order, and whether it has splits or boxes. */
    private record Whole(Entry entry, boolean divided) {}

    /**
     * The next ones, each split and box for itself: first what is planned on this work unit or on none, then what is planned on its
     * equals; no plan comes last.
     */
    public List<Entry> of(WorkUnit unit, int most) {
        return wholes(unit, most).stream()
                .flatMap(whole -> whole.divided() ? cards(whole.entry()) : Stream.of(whole.entry()))
                .limit(most)
                .toList();
    }

    /** Which cards of a divided work order have pieces there. */
    private Stream<Entry> cards(Entry whole) {
        return workOrders.cards(whole.workOrder()).stream().flatMap(card -> card.operation(whole.sequence()).stream()
                .filter(o -> o.remainder().signum() > 0)
                .map(o -> new Entry(
                        o.code(),
                        whole.sequence(),
                        whole.name(),
                        whole.product(),
                        card.number(),
                        o.state(),
                        o.remainder(),
                        whole.plannedStart(),
                        whole.plannedUnit())));
    }

    private List<Whole> wholes(WorkUnit unit, int most) {
        return jdbc.sql("""
                        select concat(w.code, '.', o.sequence) as code, o.sequence, o.name, o.name_en, w.product_id, w.number, o.state,
                               greatest(0, w.quantity_released + w.quantity_replenished - o.good - o.scrap - o.held) as remaining,
                               o.planned_start, o.planned_work_unit_id, w.cards is not null as divided
                        from operation o join work_order w on w.id = o.work_order_id
                        where (o.work_center_id = ? or o.planned_work_unit_id = ?) and o.state in ('READY', 'PAUSED') and w.state in ('RELEASED', 'RUNNING')
                        order by coalesce(o.planned_work_unit_id, ?) <> ?, o.planned_start is null, o.planned_start, o.id limit ?""")
                .param(unit.workCenter().value())
                .param(unit.id().value())
                .param(unit.id().value())
                .param(unit.id().value())
                .param(most)
                .query((row, i) -> new Whole(
                        new Entry(
                                row.getString("code"),
                                row.getInt("sequence"),
                                new Named(row.getString("name"), row.getString("name_en")),
                                new ProductId(row.getLong("product_id")),
                                row.getString("number"),
                                OperationState.valueOf(row.getString("state")),
                                row.getBigDecimal("remaining"),
                                instant(row.getTimestamp("planned_start")),
                                unit(row.getObject("planned_work_unit_id", Long.class))),
                        row.getBoolean("divided")))
                .list();
    }

    private static @Nullable WorkUnitId unit(@Nullable Long id) {
        return id == null ? null : new WorkUnitId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
