package dev.flowcard.production.floor;

import dev.flowcard.production.outside.Batch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept beside work orders, as text in which a rebuilt row and a stored one can be compared. */
@Component
class SideTexts {
    private final JdbcClient jdbc;

    SideTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String lot(String operationCode, String lot, String persons, Instant at) {
        return text("lot", operationCode, lot, persons, at);
    }

    static String piece(String number, String material, @Nullable String workOrder, @Nullable String builtInto) {
        return text("piece", number, material, workOrder, builtInto);
    }

    static String pass(String operationCode, String piece) {
        return text("pass", operationCode, piece);
    }

    static String batch(Batch batch) {
        return batch(
                batch.operationCode(),
                batch.sentBy(),
                batch.sentAt(),
                batch.sent(),
                batch.good(),
                batch.defective(),
                batch.lost());
    }

    private static String batch(String operationCode, String by, Instant at, BigDecimal... quantities) {
        return text("batch", operationCode, by, at)
                + Stream.of(quantities)
                        .map(q -> " " + q.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining());
    }

    private static String text(@Nullable Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Instant at ? at.truncatedTo(ChronoUnit.MILLIS) : part)
                .map(part -> Objects.requireNonNullElse(part, "-").toString())
                .collect(Collectors.joining(" "));
    }

    List<String> storedLots() {
        return jdbc.sql("""
                        select concat_ws('.', w.code, nullif(l.card, ''), o.sequence), m.number, l.persons, l.scanned_at
                        from operation_lot l join operation o on o.id = l.operation_id
                        join work_order w on w.id = l.work_order_id join material_lot m on m.id = l.lot_id""")
                .query((row, i) -> lot(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    List<String> storedPieces() {
        List<String> texts = new ArrayList<>(jdbc.sql("""
                        select s.number, s.material, w.code, whole.number from serial_number s
                        left join work_order w on w.id = s.work_order_id left join serial_number whole on whole.id = s.built_into""")
                .query((row, i) -> piece(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
        texts.addAll(jdbc.sql("""
                        select concat(w.code, '.', o.sequence), s.number from serial_pass p
                        join operation o on o.id = p.operation_id join work_order w on w.id = o.work_order_id
                        join serial_number s on s.id = p.serial_id""")
                .query((row, i) -> pass(row.getString(1), row.getString(2)))
                .list());
        return texts;
    }

    List<String> storedBatches() {
        return jdbc.sql("""
                        select concat_ws('.', w.code, b.card, o.sequence), b.sent_by, b.sent_at, b.sent, b.good, b.defective, b.lost
                        from subcontract_batch b join operation o on o.id = b.operation_id
                        join work_order w on w.id = b.work_order_id""")
                .query((row, i) -> batch(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7)))
                .list();
    }

    /** Lots whose use is not the sum of what the reports took of them. */
    List<String> falselyUsed() {
        return jdbc.sql("""
                        select m.number from material_lot m
                        left join (select lot_id, sum(quantity) as quantity from material_use group by lot_id) u on u.lot_id = m.id
                        where m.used <> coalesce(u.quantity, 0) limit 100""").query(String.class).list();
    }
}
