package dev.flowcard.production.outside;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back: appended, taken back at most once, locked once its month is signed. */
@Repository
public class Receipts {
    private static final int MOST = 5_000;
    private static final String SELECT = """
            select r.*, b.number as batch, b.piece_weight, w.number as work_order, o.sequence, o.name as operation, o.name_en as operation_en
            from subcontract_receipt r join subcontract_batch b on b.id = r.batch_id
            join operation o on o.id = b.operation_id join work_order w on w.id = b.work_order_id\s""";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pieces that come back. */
    public record Receiving(
            BigDecimal good,
            BigDecimal defective,
            BigDecimal lost,
            @Nullable BigDecimal weight,
            @Nullable String note,
            Instant at,
            String by) {
        public BigDecimal total() {
            return good.add(defective).add(lost);
        }
    }

    public void add(Batch batch, Receiving receiving, long report, YearMonth period) {
        jdbc.sql("""
                insert into subcontract_receipt (batch_id, report_id, supplier_id, period, good, defective, lost, weight, price,
                    price_basis, amount, note, received_at, received_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        batch.id(),
                        report,
                        batch.supplier(),
                        period.toString(),
                        receiving.good(),
                        receiving.defective(),
                        receiving.lost(),
                        receiving.weight(),
                        batch.price(),
                        batch.basis().name(),
                        batch.basis().amount(batch.price(), receiving.good(), receiving.weight(), batch.pieceWeight()),
                        receiving.note(),
                        Timestamp.from(receiving.at()),
                        receiving.by()))
                .update();
    }

    public List<Receipt> ofBatch(long batch) {
        return jdbc.sql(SELECT + "where r.batch_id = ? order by r.id limit ?")
                .params(batch, MOST)
                .query(Receipts::receipt)
                .list();
    }

    /** Those of a supplier in a month that were not taken back. */
    public List<Receipt> of(long supplier, YearMonth period) {
        return jdbc.sql(
                        SELECT
                                + "where r.period = ? and r.supplier_id = ? and r.reversed_at is null order by r.received_at, r.id limit ?")
                .params(period.toString(), supplier, MOST)
                .query(Receipts::receipt)
                .list();
    }

    public List<Receipt> of(YearMonth period) {
        return jdbc.sql(SELECT + "where r.period = ? and r.reversed_at is null order by r.supplier_id, r.id limit ?")
                .params(period.toString(), MOST)
                .query(Receipts::receipt)
                .list();
    }

    public Optional<Receipt> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(Receipts::receipt)
                .optional();
    }

    public boolean isReceipt(long report) {
        return jdbc.sql("select count(*) from subcontract_receipt where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void reverse(long id, Instant at, String by) {
        jdbc.sql("update subcontract_receipt set reversed_at = ?, reversed_by = ? where id = ?")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    /** Another price for what is not signed. */
    public void reprice(Batch batch) {
        for (Receipt receipt : ofBatch(batch.id())) {
            jdbc.sql("""
                    update subcontract_receipt r set price = ?, price_basis = ?, amount = ? where id = ? and not exists
                        (select 1 from subcontract_statement s where s.supplier_id = r.supplier_id and s.period = r.period)""")
                    .params(Arrays.asList(
                            batch.price(),
                            batch.basis().name(),
                            batch.basis().amount(batch.price(), receipt.good(), receipt.weight(), batch.pieceWeight()),
                            receipt.id()))
                    .update();
        }
    }

    private static Receipt receipt(ResultSet row, int index) throws SQLException {
        Timestamp reversed = row.getTimestamp("reversed_at");
        BigDecimal good = row.getBigDecimal("good");
        return new Receipt(
                row.getLong("id"),
                row.getString("batch"),
                row.getString("work_order"),
                row.getInt("sequence"),
                new Named(row.getString("operation"), row.getString("operation_en")),
                row.getLong("report_id"),
                row.getLong("supplier_id"),
                row.getString("period"),
                good,
                row.getBigDecimal("defective"),
                row.getBigDecimal("lost"),
                PriceBasis.kilograms(good, row.getBigDecimal("weight"), row.getBigDecimal("piece_weight")),
                row.getBigDecimal("price"),
                PriceBasis.valueOf(row.getString("price_basis")),
                row.getBigDecimal("amount"),
                row.getString("note"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                reversed == null ? null : reversed.toInstant());
    }
}
