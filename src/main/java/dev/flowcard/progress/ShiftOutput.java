package dev.flowcard.progress;

import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Good pieces since a moment, by operation and quarter of an hour: bounded by what runs in a shift, not by history. */
@Repository
class ShiftOutput {
    private static final int QUARTER = 900;

    private final JdbcClient jdbc;

    ShiftOutput(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Good pieces of an operation at a work centre in the quarter of an hour that begins at {@code from}. */
    record Output(WorkCenterId center, long operation, Instant from, BigDecimal good) {}

    List<Output> since(Instant start) {
        List<Output> output = new ArrayList<>();
        jdbc.sql("""
                select o.work_center_id, r.operation_id, floor(unix_timestamp(r.ended_at) / 900) as quarter, sum(r.good)
                from production_report r join operation o on o.id = r.operation_id
                where r.ended_at >= ? group by o.work_center_id, r.operation_id, quarter""").param(Timestamp.from(start)).query(row -> {
            output.add(new Output(
                    new WorkCenterId(row.getLong(1)),
                    row.getLong(2),
                    Instant.ofEpochSecond(row.getLong(3) * QUARTER),
                    row.getBigDecimal(4)));
        });
        return output;
    }
}
