package dev.flowcard.production.persistence;

import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationSplit;
import dev.flowcard.production.PlannedTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned times of many operations at once, by plain SQL: a plan of a whole shop is taken over within a moment. */
@Repository
public class OperationSchedule {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OperationSchedule(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * An operation with its new times.
     *
     * @param target pieces that its parts share: what is released, or what is planned to be
     */
    public record Planned(OperationId id, PlannedTime time, PlannedOperation whole, BigDecimal target) {

        /** As the versions of the plan keep it: each part for itself. */
        public List<PlannedOperation> parts() {
            OperationSplit split = time.split();
            return split == null
                    ? List.of(whole)
                    : List.of(
                            whole.part(
                                    1,
                                    target.subtract(split.pieces()),
                                    time.workUnit(),
                                    time.start(),
                                    split.firstFinish()),
                            whole.part(2, split.pieces(), split.workUnit(), split.start(), split.finish()));
        }
    }

    /** Sets the times of those that have not begun; answers them. Nobody starts one of them meanwhile. */
    public List<Planned> set(List<PlannedTime> times) {
        if (times.isEmpty()) {
            return List.of();
        }
        Map<String, PlannedTime> wanted = new HashMap<>();
        times.forEach(time -> wanted.put(key(time.workOrder(), time.sequence()), time));
        List<Planned> planned = new ArrayList<>();
        jdbc.sql("""
                select o.id, w.number, o.sequence, o.name, w.quantity_ordered, o.work_center_id,
                       if(w.quantity_released + w.quantity_replenished > 0,
                          w.quantity_released + w.quantity_replenished, w.quantity_planned) as target
                from operation o join work_order w on w.id = o.work_order_id
                where w.number in (:numbers) and w.state in ('PLANNED', 'RELEASED', 'RUNNING')
                and o.actual_start is null and o.good + o.scrap + o.held = 0
                order by o.id for update""")
                .param(
                        "numbers",
                        times.stream().map(PlannedTime::workOrder).distinct().toList())
                .query(row -> {
                    PlannedTime time = wanted.get(key(row.getString("number"), row.getInt("sequence")));
                    if (time != null) {
                        planned.add(planned(row, time));
                    }
                });
        batches.batchUpdate(
                "update operation set planned_work_unit_id = ?, planned_start = ?, planned_finish = ?, split_pieces = ?,"
                        + " split_work_unit_id = ?, split_start = ?, split_finish = ?, split_first_finish = ? where id = ?",
                planned.stream().map(OperationSchedule::row).toList());
        return planned;
    }

    private static Planned planned(ResultSet row, PlannedTime time) throws SQLException {
        return new Planned(
                new OperationId(row.getLong("id")),
                time,
                new PlannedOperation(
                        row.getString("number"),
                        row.getInt("sequence"),
                        row.getString("name"),
                        row.getBigDecimal("quantity_ordered"),
                        new WorkCenterId(row.getLong("work_center_id")),
                        time.workUnit(),
                        time.start(),
                        time.finish()),
                row.getBigDecimal("target"));
    }

    private static @Nullable Object[] row(Planned planned) {
        PlannedTime time = planned.time();
        OperationSplit split = time.split();
        return new @Nullable Object[] {
            id(time.workUnit()),
            Timestamp.from(time.start()),
            Timestamp.from(time.finish()),
            split == null ? null : split.pieces(),
            split == null ? null : id(split.workUnit()),
            split == null ? null : Timestamp.from(split.start()),
            split == null ? null : Timestamp.from(split.finish()),
            split == null ? null : Timestamp.from(split.firstFinish()),
            planned.id().value()
        };
    }

    private static @Nullable Long id(@Nullable WorkUnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static String key(String workOrder, int sequence) {
        return workOrder.toUpperCase(Locale.ROOT) + "." + sequence;
    }
}
