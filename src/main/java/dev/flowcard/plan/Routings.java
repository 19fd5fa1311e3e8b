package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How products are made. */
@Service
public class Routings {
    private final JdbcClient jdbc;

    Routings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operations of a product in sequence; none where it has no routing. */
    public List<RoutingOperation> of(ProductId product) {
        return jdbc.sql("""
                        select sequence, name, name_en, work_center_id, setup_minutes, minutes_per_piece, inspection_plan, overlap
                        from routing_operation where product_id = ? order by sequence""")
                .param(product.value())
                .query((row, i) -> new RoutingOperation(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        new WorkCenterId(row.getLong(4)),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    /** Adds an operation, or changes the one of that sequence. Work orders keep what they were planned with. */
    @Transactional
    public void save(ProductId product, RoutingOperation operation) {
        jdbc.sql("""
                insert into routing_operation (product_id, sequence, name, name_en, work_center_id, setup_minutes,
                    minutes_per_piece, inspection_plan, overlap) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en),
                    work_center_id = values(work_center_id), setup_minutes = values(setup_minutes),
                    minutes_per_piece = values(minutes_per_piece), inspection_plan = values(inspection_plan),
                    overlap = values(overlap)""")
                .params(Arrays.asList(
                        product.value(),
                        operation.sequence(),
                        operation.name(),
                        operation.nameEn(),
                        operation.workCenter().value(),
                        operation.setupMinutes(),
                        operation.minutesPerPiece(),
                        operation.inspectionPlan(),
                        operation.overlap()))
                .update();
    }
}
