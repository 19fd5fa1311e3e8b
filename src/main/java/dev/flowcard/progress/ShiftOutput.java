package dev.flowcard.progress;

import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Good pieces since a moment, by operation and slice of time: bounded by what runs in a shift, not by history. */
@Repository
class ShiftOutput {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final JdbcClient jdbc;

    ShiftOutput(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Good pieces of an operation at a work centre in the slice of time that begins at {@code from}. */
    record Output(WorkCenterId center, long operation, Instant from, BigDecimal good) {}

    /** In quarters of an hour, in minutes where one of the shifts begins or ends within a quarter: a slice belongs to one shift. */
    List<Output> since(Instant start, Collection<ShiftSpan> shifts) {
        long slice = shifts.stream().allMatch(s -> onQuarter(s.start()) && onQuarter(s.end())) ? QUARTER : MINUTE;
        List<Output> output = new ArrayList<>();
        jdbc.sql("""
                select o.work_center_id, r.operation_id, floor(unix_timestamp(r.ended_at) / :slice) as slice, sum(r.good)
                from production_report r join operation o on o.id = r.operation_id
                where r.ended_at >= :start group by o.work_center_id, r.operation_id, slice""")
                .param("slice", slice)
                .param("start", Timestamp.from(start))
                .query(row -> {
                    output.add(new Output(
                            new WorkCenterId(row.getLong(1)),
                            row.getLong(2),
                            Instant.ofEpochSecond(row.getLong(3) * slice),
                            row.getBigDecimal(4)));
                });
        return output;
    }

    private static boolean onQuarter(Instant moment) {
        return moment.getEpochSecond() % QUARTER == 0;
    }
}
