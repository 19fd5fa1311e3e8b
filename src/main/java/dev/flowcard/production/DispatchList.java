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
    /**
     * Of an operation in two parts each work unit sees its own, with what is left of that part, also while the other one runs; a
     * part that is made is no longer shown.
     */
    private static final String WAITING = """
            select e.*, greatest(0, if(e.pieces is null, e.left_over, least(e.left_over, e.pieces - e.made_here))) as remaining
            from (
                select concat(w.code, '.', o.sequence) as code, o.sequence, o.name, o.name_en, w.product_id, w.number, o.state,
                       w.quantity_released + w.quantity_replenished - o.good - o.scrap - o.held as left_over, o.id,
                       case when o.split_pieces is null or o.planned_work_unit_id <=> o.split_work_unit_id then null
                            when o.split_work_unit_id = :unit then o.split_pieces
                            when o.planned_work_unit_id = :unit
                                then w.quantity_released + w.quantity_replenished - o.split_pieces end as pieces,
                       if(o.split_pieces is null, 0, (select coalesce(sum(r.good + r.scrap + r.held), 0)
                            from production_report r where r.operation_id = o.id and r.work_unit_id = :unit)) as made_here,
                       if(o.split_work_unit_id = :unit and not o.planned_work_unit_id <=> :unit, o.split_start, o.planned_start)
                           as planned_start,
                       if(o.split_work_unit_id = :unit, o.split_work_unit_id, o.planned_work_unit_id) as planned_work_unit_id,
                       w.cards is not null as divided
                from operation o join work_order w on w.id = o.work_order_id
                where (o.work_center_id = :center or o.planned_work_unit_id = :unit or o.split_work_unit_id = :unit)
                and (o.state in ('READY', 'PAUSED') or (o.state = 'RUNNING' and o.split_pieces is not null))
                and w.state in ('RELEASED', 'RUNNING')) e
            where (e.pieces is null and e.state <> 'RUNNING') or e.made_here < e.pieces
            order by coalesce(e.planned_work_unit_id, :unit) <> :unit, e.planned_start is null, e.planned_start, e.id limit :most""";

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
                .filter(o -> o.remainder().signum() > 0 && o.state() != OperationState.RUNNING)
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
        return jdbc.sql(WAITING)
                .param("center", unit.workCenter().value())
                .param("unit", unit.id().value())
                .param("most", most)
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
