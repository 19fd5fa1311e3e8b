package dev.flowcard.production.stocktaking;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.production.CountBook;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stocktakings and their lines. */
@Repository
class StocktakingStore implements CountBook {
    private static final int MOST_LINES = 5_000;
    private static final String LINES = """
            select l.*, w.number, concat_ws('.', w.code, l.card) as card_code, o.sequence, o.name, o.name_en
            from stocktaking_line l
            join operation o on o.id = l.operation_id
            join work_order w on w.id = l.work_order_id
            """;

    private final JdbcClient jdbc;

    StocktakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a count in the open stocktaking, which begins with its first; it stands instead of an earlier one of the same pieces. */
    @Override
    public void add(Count count) {
        jdbc.sql("insert ignore into stocktaking (open, opened_at, opened_by) values (1, ?, ?)")
                .param(Timestamp.from(count.at()))
                .param(count.persons())
                .update();
        jdbc.sql("""
                update stocktaking_line l join stocktaking s on s.id = l.stocktaking_id
                set l.state = 'COUNTED_AGAIN'
                where s.open = 1 and l.operation_id = ? and l.card <=> ? and l.state in ('EQUAL', 'DIFFERENT')""").param(count.operation()).param(count.card()).update();
        boolean equal = count.counted().compareTo(count.booked()) == 0;
        jdbc.sql("""
                insert into stocktaking_line (stocktaking_id, scan_id, terminal_id, work_order_id, operation_id, card, booked,
                    counted, persons, counted_at, state)
                select s.id, ?, ?, o.work_order_id, o.id, ?, ?, ?, ?, ?, ? from operation o join stocktaking s on s.open = 1
                where o.id = ?""")
                .param(ByteBuffer.allocate(16)
                        .putLong(count.scan().getMostSignificantBits())
                        .putLong(count.scan().getLeastSignificantBits())
                        .array())
                .param(count.terminal())
                .param(count.card())
                .param(count.booked())
                .param(count.counted())
                .param(count.persons())
                .param(Timestamp.from(count.at()))
                .param(equal ? CountLine.State.EQUAL.name() : CountLine.State.DIFFERENT.name())
                .param(count.operation())
                .update();
    }

    /** The newest first. */
    List<Stocktaking> latest(int most) {
        return jdbc.sql("""
                        select s.*, coalesce(sum(l.state <> 'COUNTED_AGAIN'), 0) as counted,
                               coalesce(sum(l.state = 'DIFFERENT'), 0) as different
                        from stocktaking s left join stocktaking_line l on l.stocktaking_id = s.id
                        group by s.id order by s.id desc limit ?""")
                .param(most)
                .query((row, i) -> new Stocktaking(
                        row.getLong("id"),
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row.getTimestamp("closed_at")),
                        row.getString("closed_by"),
                        row.getInt("counted"),
                        row.getInt("different")))
                .list();
    }

    /** Of a stocktaking in the order of counting, without what was counted again. */
    List<CountLine> lines(long stocktaking) {
        return jdbc.sql(LINES + "where l.stocktaking_id = ? and l.state <> 'COUNTED_AGAIN' order by l.id limit "
                        + MOST_LINES)
                .param(stocktaking)
                .query(StocktakingStore::line)
                .list();
    }

    Optional<CountLine> find(long line) {
        return jdbc.sql(LINES + "where l.id = ?")
                .param(line)
                .query(StocktakingStore::line)
                .optional();
    }

    void decide(long line, CountLine.State state, String by, Instant at, @Nullable String note) {
        jdbc.sql("update stocktaking_line set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .param(state.name())
                .param(by)
                .param(Timestamp.from(at))
                .param(note)
                .param(line)
                .update();
    }

    void close(long stocktaking, String by, Instant at) {
        jdbc.sql("update stocktaking set open = null, closed_by = ?, closed_at = ? where id = ? and open = 1")
                .param(by)
                .param(Timestamp.from(at))
                .param(stocktaking)
                .update();
    }

    private static CountLine line(ResultSet row, int index) throws SQLException {
        String persons = row.getString("persons");
        return new CountLine(
                row.getLong("id"),
                row.getLong("stocktaking_id"),
                row.getString("number"),
                row.getString("card_code"),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                row.getBigDecimal("booked"),
                row.getBigDecimal("counted"),
                persons.isEmpty() ? List.of() : Arrays.asList(persons.split(",")),
                row.getTimestamp("counted_at").toInstant(),
                CountLine.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
