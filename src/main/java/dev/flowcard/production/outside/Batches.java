package dev.flowcard.production.outside;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.OperationCode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What was sent out. */
@Repository
public class Batches implements BatchBook {
    private static final int MOST = 500;
    private static final String FROM =
            "from subcontract_batch b join operation o on o.id = b.operation_id join work_order w on w.id = b.work_order_id ";
    private static final String SELECT =
            "select b.*, w.number as work_order, w.code as work_order_code, w.product_id, o.sequence, o.name, o.name_en "
                    + FROM;

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which batches are wanted; null: all. */
    public record Query(
            @Nullable Boolean open,
            @Nullable Long supplier,
            @Nullable String workOrder,
            @Nullable LocalDate dueBefore) {
        public static final Query OPEN = new Query(true, null, null, null);
    }

    /** Pieces that go out. */
    public record Sending(
            long supplier,
            BigDecimal quantity,
            @Nullable BigDecimal weight,
            LocalDate due,
            @Nullable BigDecimal price,
            PriceBasis basis,
            @Nullable BigDecimal pieceWeight,
            @Nullable String note,
            Instant at,
            String by,
            @Nullable UUID scan) {}

    public Optional<Batch> find(String number) {
        return jdbc.sql(SELECT + "where b.number = ?")
                .param(number.strip().toUpperCase(Locale.ROOT))
                .query(Batches::batch)
                .optional();
    }

    public List<Batch> page(Query query, long offset, int size) {
        return bound(
                        SELECT + where(query) + "order by b.is_open desc, if(b.is_open, b.due, null), b.id desc"
                                + " limit :size offset :offset",
                        query)
                .param("size", size)
                .param("offset", offset)
                .query(Batches::batch)
                .list();
    }

    public long count(Query query) {
        return bound("select count(*) " + FROM + where(query), query)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Batch> openOf(Collection<Long> operations) {
        return operations.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where b.operation_id in (:operations) and b.is_open order by b.id limit :most")
                        .param("operations", operations)
                        .param("most", MOST)
                        .query(Batches::batch)
                        .list();
    }

    /** All that were ever sent out of a work order, by its code, the oldest first. */
    public List<Batch> ofWorkOrder(String code) {
        return jdbc.sql(SELECT + "where w.code = ? order by b.id limit ?")
                .params(code, MOST)
                .query(Batches::batch)
                .list();
    }

    private static String where(Query query) {
        return "where true" + (query.open() == null ? "" : " and b.is_open = :open")
                + (query.supplier() == null ? "" : " and b.supplier_id = :supplier")
                + (query.workOrder() == null ? "" : " and w.number_key = upper(:workOrder)")
                + (query.dueBefore() == null ? " " : " and b.due < :dueBefore ");
    }

    private JdbcClient.StatementSpec bound(String sql, Query query) {
        return jdbc.sql(sql)
                .param("open", query.open())
                .param("supplier", query.supplier())
                .param("workOrder", query.workOrder())
                .param("dueBefore", query.dueBefore());
    }

    public Batch add(long operation, @Nullable String card, Sending sending, int year) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into subcontract_batch (operation_id, work_order_id, card, supplier_id, sent, weight, due, price, price_basis,
                    piece_weight, note, sent_at, sent_by, scan_id)
                select o.id, o.work_order_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from operation o where o.id = ?""")
                .param(card)
                .param(sending.supplier())
                .param(sending.quantity())
                .param(sending.weight())
                .param(sending.due())
                .param(sending.price())
                .param(sending.basis().name())
                .param(sending.pieceWeight())
                .param(sending.note())
                .param(Timestamp.from(sending.at()))
                .param(sending.by())
                .param(sending.scan() == null ? null : bytes(sending.scan()))
                .param(operation)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        String number = "WX-%d-%05d".formatted(year, id);
        jdbc.sql("update subcontract_batch set number = ? where id = ?")
                .params(number, id)
                .update();
        return find(number).orElseThrow();
    }

    /** What came back is always the sum of its receipts. */
    public void sumUp(long batch) {
        jdbc.sql("""
                update subcontract_batch b join (select coalesce(sum(good), 0) as good, coalesce(sum(defective), 0) as defective,
                    coalesce(sum(lost), 0) as lost from subcontract_receipt where batch_id = :batch and reversed_at is null) r
                set b.good = r.good, b.defective = r.defective, b.lost = r.lost where b.id = :batch""").param("batch", batch).update();
    }

    public void change(long batch, LocalDate due, @Nullable BigDecimal price, PriceBasis basis) {
        jdbc.sql("update subcontract_batch set due = ?, price = ?, price_basis = ? where id = ?")
                .param(due)
                .param(price)
                .param(basis.name())
                .param(batch)
                .update();
    }

    public void printed(long batch) {
        jdbc.sql("update subcontract_batch set slip_prints = slip_prints + 1 where id = ?")
                .param(batch)
                .update();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        Date due = row.getDate("due");
        return new Batch(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("operation_id"),
                row.getString("work_order"),
                row.getString("card"),
                OperationCode.cardCode(row.getString("work_order_code"), row.getString("card")) + "."
                        + row.getInt("sequence"),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                new ProductId(row.getLong("product_id")),
                row.getLong("supplier_id"),
                row.getBigDecimal("sent"),
                row.getBigDecimal("good"),
                row.getBigDecimal("defective"),
                row.getBigDecimal("lost"),
                row.getBigDecimal("weight"),
                due.toLocalDate(),
                row.getBigDecimal("price"),
                PriceBasis.valueOf(row.getString("price_basis")),
                row.getBigDecimal("piece_weight"),
                row.getString("note"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by"),
                row.getInt("slip_prints"));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
