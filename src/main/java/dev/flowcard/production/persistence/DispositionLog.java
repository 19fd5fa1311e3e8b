package dev.flowcard.production.persistence;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.DispositionDecision;
import dev.flowcard.production.HeldOperation;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on held pieces: append only. */
@Repository
public class DispositionLog {
    private final JdbcClient jdbc;

    DispositionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision. */
    public record Entry(
            long operation,
            BigDecimal quantity,
            DispositionDecision decision,
            int round,
            String note,
            String by,
            Instant at) {}

    public void append(Entry entry) {
        jdbc.sql("""
                insert into disposition (operation_id, quantity, decision, round, note, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.operation(),
                        entry.quantity(),
                        entry.decision().name(),
                        entry.round(),
                        entry.note(),
                        entry.by(),
                        Timestamp.from(entry.at()))
                .update();
    }

    public List<Entry> of(long operation) {
        return jdbc.sql("select * from disposition where operation_id = ? order by id")
                .param(operation)
                .query((row, i) -> new Entry(
                        row.getLong("operation_id"),
                        row.getBigDecimal("quantity"),
                        DispositionDecision.valueOf(row.getString("decision")),
                        row.getInt("round"),
                        row.getString("note"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** Pieces that were held when they were made, not after a rework. */
    public BigDecimal heldAtFirst(long operation) {
        return jdbc.sql("""
                select coalesce(sum(held), 0) from production_report
                where operation_id = ? and not find_in_set('REWORK', warnings)
                  and not find_in_set('DISPOSITION', warnings)""").param(operation).query(BigDecimal.class).single();
    }

    public long count() {
        return jdbc.sql("select count(*) from operation where held > 0")
                .query(Long.class)
                .single();
    }

    public List<HeldOperation> waiting(long offset, int size) {
        return jdbc.sql("""
                select w.number, o.sequence, o.name, o.name_en, w.product_id, w.order_number, o.held,
                       (select coalesce(sum(d.quantity), 0) from disposition d
                        where d.operation_id = o.id and d.decision = 'REWORK') as reworked
                from operation o join work_order w on w.id = o.work_order_id
                where o.held > 0 order by o.id limit ? offset ?""")
                .params(size, offset)
                .query((row, i) -> new HeldOperation(
                        row.getString("number"),
                        row.getInt("sequence"),
                        new Named(row.getString("name"), row.getString("name_en")),
                        new ProductId(row.getLong("product_id")),
                        row.getString("order_number"),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("reworked")))
                .list();
    }
}
