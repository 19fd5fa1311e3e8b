package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import dev.flowcard.materials.Lots;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lots were scanned to which operation, and what its reports consumed of them. */
@Repository
public class OperationLots implements LotBook {
    private static final String SELECT =
            "select l.operation_id, l.work_order_id as of_order, o.sequence, l.card, l.scanned_at, " + Lots.COLUMNS
                    + "from operation_lot l join operation o on o.id = l.operation_id join material_lot m on m.id = l.lot_id ";

    private final JdbcClient jdbc;

    OperationLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long operation, @Nullable String card, Lot lot, Instant at, String persons, @Nullable UUID scan) {
        jdbc.sql("""
                insert ignore into operation_lot (operation_id, work_order_id, card, lot_id, material, heat, scanned_at, persons, scan_id)
                select o.id, o.work_order_id, ?, ?, ?, ?, ?, ?, ? from operation o where o.id = ?""")
                .param(card == null ? "" : card)
                .param(lot.id())
                .param(lot.material())
                .param(lot.heat())
                .param(Timestamp.from(at))
                .param(persons)
                .param(scan == null ? null : bytes(scan))
                .param(operation)
                .update();
    }

    @Override
    public List<Taken> of(Collection<Long> operations) {
        return operations.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where l.operation_id in (:operations) order by l.id")
                        .param("operations", operations)
                        .query(OperationLots::taken)
                        .list();
    }

    /** What was scanned to the operations of some work orders, by their ids. */
    Map<Long, List<Taken>> inWorkOrders(Collection<Long> workOrders) {
        Map<Long, List<Taken>> lots = new HashMap<>();
        if (!workOrders.isEmpty()) {
            jdbc.sql(SELECT + "where l.work_order_id in (:workOrders) order by l.id")
                    .param("workOrders", workOrders)
                    .query((row, i) -> lots.computeIfAbsent(row.getLong("of_order"), id -> new ArrayList<>())
                            .add(taken(row, i)))
                    .list();
        }
        return lots;
    }

    private static Taken taken(ResultSet row, int index) throws SQLException {
        String card = row.getString("card");
        return new Taken(
                row.getLong("operation_id"),
                row.getInt("sequence"),
                card.isEmpty() ? null : card,
                row.getTimestamp("scanned_at").toInstant(),
                Lots.lot(row, index));
    }

    /** A report consumed so much of each lot, by the lots' ids: one statement, however many they are. */
    void consume(long report, long operation, Map<Long, BigDecimal> quantities) {
        if (quantities.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        quantities.forEach((lot, quantity) -> Collections.addAll(values, report, operation, lot, quantity));
        jdbc.sql("insert into material_use (report_id, operation_id, lot_id, quantity) values "
                        + String.join(", ", Collections.nCopies(quantities.size(), "(?, ?, ?, ?)")))
                .params(values)
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
