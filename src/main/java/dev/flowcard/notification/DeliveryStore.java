package dev.flowcard.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told to whom, in the database. */
@Repository
class DeliveryStore {
    private static final int MOST = 200;
    private static final String SELECT = """
            select n.id, topic, topic_id, c.name as channel, recipient, title, title_en, body, body_en, link, state, attempts,
                   created_at, sent_at, read_at, last_error
            from notification n left join notification_channel c on c.id = n.channel_id\s""";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivery> inbox(String person) {
        return all(
                SELECT + "where recipient = ? and channel_id is null order by n.id desc limit ?",
                List.of(person, MOST));
    }

    List<Delivery> log(long offset, int size) {
        return all(SELECT + "where channel_id is not null order by n.id desc limit ? offset ?", List.of(size, offset));
    }

    long logged() {
        return jdbc.sql("select count(*) from notification where channel_id is not null")
                .query(Long.class)
                .single();
    }

    List<Delivery> due(long channel, Instant now) {
        return all(
                SELECT + "where channel_id = ? and state = 'PENDING' and next_at <= ? order by next_at, n.id limit ?",
                List.of(channel, Timestamp.from(now), MOST));
    }

    /**
     * Counts an attempt before it is made. Who comes second gets nothing, and what is lost in the middle is due again later.
     *
     * @param until when it is due again if nothing more is heard of this attempt
     */
    boolean claim(Delivery delivery, Instant until) {
        return jdbc.sql("""
                update notification set attempts = attempts + 1, next_at = ?
                where id = ? and state = 'PENDING' and attempts = ?""")
                        .params(Timestamp.from(until), delivery.id(), delivery.attempts())
                        .update()
                == 1;
    }

    void sent(long id, Instant at) {
        jdbc.sql("""
                update notification set state = 'SENT', sent_at = ?, next_at = null, last_error = null
                where id = ? and state = 'PENDING'""").params(Timestamp.from(at), id).update();
    }

    /** @param next when it is tried again; null: never */
    void failed(long id, String error, @Nullable Instant next) {
        jdbc.sql("""
                update notification set state = ?, next_at = ?, last_error = ?
                where id = ? and state = 'PENDING'""")
                .params(Arrays.asList(
                        next == null ? "FAILED" : "PENDING", next == null ? null : Timestamp.from(next), error, id))
                .update();
    }

    private List<Delivery> all(String sql, List<?> params) {
        return jdbc.sql(sql).params(params).query((row, i) -> of(row)).list();
    }

    private static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("topic_id"),
                row.getString("channel"),
                row.getString("recipient"),
                new Notice.Text(row.getString("title"), row.getString("title_en")),
                new Notice.Text(row.getString("body"), row.getString("body_en")),
                row.getString("link"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "read_at"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
