package dev.flowcard.prediction;

import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The quotes, with what is held for them. */
@Repository
class QuoteStore {
    private static final int MOST_HELD = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuoteStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept of an offer. */
    record Draft(
            ProductId product,
            BigDecimal quantity,
            @Nullable String customer,
            @Nullable LocalDate wanted,
            Instant p50,
            Instant p90,
            LocalDate heldUntil,
            Instant madeAt,
            String madeBy,
            List<Quote.Slot> slots) {}

    long add(Draft draft) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into quote (product_id, quantity, customer, wanted, p50, p90, held_until, made_at, made_by, slots)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        draft.product().value(),
                        draft.quantity(),
                        draft.customer(),
                        draft.wanted(),
                        Timestamp.from(draft.p50()),
                        Timestamp.from(draft.p90()),
                        draft.heldUntil(),
                        Timestamp.from(draft.madeAt()),
                        draft.madeBy(),
                        json.writeValueAsString(draft.slots())))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Those whose capacity is held on a day, the oldest first. */
    List<Quote> held(LocalDate day) {
        return jdbc.sql("select * from quote where not released and held_until >= ? order by id limit " + MOST_HELD)
                .param(day)
                .query((row, i) -> of(row))
                .list();
    }

    /** The newest first. */
    List<Quote> page(long offset, int size) {
        return jdbc.sql("select * from quote order by id desc limit ?, ?")
                .params(offset, size)
                .query((row, i) -> of(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from quote").query(Long.class).single();
    }

    Optional<Quote> find(long id) {
        return jdbc.sql("select * from quote where id = ?")
                .param(id)
                .query((row, i) -> of(row))
                .optional();
    }

    void release(long id) {
        jdbc.sql("update quote set released = true where id = ?").param(id).update();
    }

    private Quote of(ResultSet row) throws SQLException {
        java.sql.@Nullable Date wanted = row.getDate("wanted");
        return new Quote(
                row.getLong("id"),
                new ProductId(row.getLong("product_id")),
                row.getBigDecimal("quantity"),
                row.getString("customer"),
                wanted == null ? null : wanted.toLocalDate(),
                row.getTimestamp("p50").toInstant(),
                row.getTimestamp("p90").toInstant(),
                row.getDate("held_until").toLocalDate(),
                row.getBoolean("released"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                List.of(json.readValue(row.getString("slots"), Quote.Slot[].class)));
    }
}
