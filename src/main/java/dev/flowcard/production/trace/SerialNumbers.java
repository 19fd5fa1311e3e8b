package dev.flowcard.production.trace;

import dev.flowcard.shared.Codes;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The serial numbers that were scanned: pieces made here, and pieces that were built into them. */
@Repository
public class SerialNumbers implements PieceBook {
    private static final int MOST = 500;
    private static final String SELECT =
            "select id, number, code, material, work_order_id, card, built_into from serial_number ";

    private final JdbcClient jdbc;
    private final NumberTable numbers;

    SerialNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.numbers = new NumberTable(jdbc, "serial_number", "N");
    }

    @Override
    public Optional<Serial> find(String reference) {
        return jdbc.sql(SELECT + "where number_key = ? or code = ? limit 1")
                .param(reference.strip().toUpperCase(Locale.ROOT))
                .param(Codes.withoutCheck(reference))
                .query(SerialNumbers::serial)
                .optional();
    }

    public List<Serial> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids)
                        .query(SerialNumbers::serial)
                        .list();
    }

    /** What was built into some pieces, at most 500. */
    public List<Serial> builtInto(Collection<Long> pieces) {
        return pieces.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where built_into in (:pieces) order by id limit :most")
                        .param("pieces", pieces)
                        .param("most", MOST)
                        .query(SerialNumbers::serial)
                        .list();
    }

    /** The pieces of some work orders, at most 500. */
    public List<Serial> madeBy(Collection<Long> workOrders) {
        return workOrders.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where work_order_id in (:workOrders) order by id limit :most")
                        .param("workOrders", workOrders)
                        .param("most", MOST)
                        .query(SerialNumbers::serial)
                        .list();
    }

    @Override
    public Map<String, Integer> partsOf(long piece) {
        Map<String, Integer> parts = new HashMap<>();
        jdbc.sql("select material, count(*) from serial_number where built_into = ? group by material")
                .param(piece)
                .query((row, i) -> parts.put(row.getString(1), row.getInt(2)))
                .list();
        return parts;
    }

    @Override
    public int piecesWith(long operation, String material, int parts) {
        return jdbc.sql("""
                        select count(*) from (select built_into from serial_number
                        where built_operation = ? and material = ? group by built_into having count(*) >= ?) complete""")
                .params(operation, material, parts)
                .query(Integer.class)
                .single();
    }

    @Override
    public Serial add(String reference, String material, @Nullable Long madeAt, @Nullable String card, Instant at) {
        String number = Codes.parse(reference).orElse(reference).strip();
        String code =
                switch (numbers.book(List.of(number)).name(number)) {
                    case Naming.Exists(Known same) -> same.code();
                    case Naming.Fresh(String fresh) -> fresh;
                    case Naming.Clash(String other) -> other;
                };
        jdbc.sql("""
                insert ignore into serial_number (number, code, material, work_order_id, card, created_at)
                values (?, ?, ?, (select work_order_id from operation where id = ?), ?, ?)""")
                .param(number)
                .param(code)
                .param(material)
                .param(madeAt)
                .param(card)
                .param(Timestamp.from(at))
                .update();
        return find(number).or(() -> find(code)).orElseThrow();
    }

    @Override
    public void passed(long operation, long serial, Instant at) {
        jdbc.sql("insert ignore into serial_pass (operation_id, serial_id, at) values (?, ?, ?)")
                .params(operation, serial, Timestamp.from(at))
                .update();
    }

    @Override
    public boolean buildIn(long part, long piece, long operation, Instant at) {
        return jdbc.sql("""
                        update serial_number set built_into = ?, built_operation = ?, built_at = ?
                        where id = ? and built_into is null""").params(piece, operation, Timestamp.from(at), part).update() > 0;
    }

    private static Serial serial(ResultSet row, int index) throws SQLException {
        return new Serial(
                row.getLong("id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("material"),
                row.getObject("work_order_id", Long.class),
                row.getString("card"),
                row.getObject("built_into", Long.class));
    }
}
