package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lots were scanned to which operation, and what its reports consumed of them. */
@Repository
public class OperationLots {
    private final JdbcClient jdbc;

    OperationLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lot that was scanned to an operation; the same lot once more changes nothing. */
    public void add(long operation, Lot lot, Instant at, String persons, @Nullable UUID scan) {
        jdbc.sql("""
                insert ignore into operation_lot (operation_id, work_order_id, lot_id, material, heat, scanned_at, persons, scan_id)
                select o.id, o.work_order_id, ?, ?, ?, ?, ?, ? from operation o where o.id = ?""")
                .param(lot.id())
                .param(lot.material())
                .param(lot.heat())
                .param(Timestamp.from(at))
                .param(persons)
                .param(scan == null ? null : bytes(scan))
                .param(operation)
                .update();
    }

    /** Ids of the lots of some operations, in the order in which they were scanned. */
    public Map<Long, List<Long>> of(Collection<Long> operations) {
        Map<Long, List<Long>> lots = new LinkedHashMap<>();
        if (!operations.isEmpty()) {
            jdbc.sql("select operation_id, lot_id from operation_lot where operation_id in (:operations) order by id")
                    .param("operations", operations)
                    .query((row, i) -> lots.computeIfAbsent(row.getLong(1), id -> new java.util.ArrayList<>())
                            .add(row.getLong(2)))
                    .list();
        }
        return lots;
    }

    public void consume(long report, long operation, long lot, BigDecimal quantity) {
        jdbc.sql("insert into material_use (report_id, operation_id, lot_id, quantity) values (?, ?, ?, ?)")
                .params(report, operation, lot, quantity)
                .update();
    }

    /** What a report consumed, by lot. */
    public Map<Long, BigDecimal> consumedBy(long report) {
        Map<Long, BigDecimal> used = new LinkedHashMap<>();
        jdbc.sql("select lot_id, quantity from material_use where report_id = ?")
                .param(report)
                .query((row, i) -> used.merge(row.getLong(1), row.getBigDecimal(2), BigDecimal::add))
                .list();
        return used;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
