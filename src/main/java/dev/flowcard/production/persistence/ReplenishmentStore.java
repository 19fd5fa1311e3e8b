package dev.flowcard.production.persistence;

import dev.flowcard.production.Replenishment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The replenishments that were asked for. */
@Repository
public class ReplenishmentStore {
    private static final String SELECT =
            "select r.*, w.number from replenishment r join work_order w on w.id = r.work_order_id ";
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ReplenishmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(String workOrder, BigDecimal quantity, String reason, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into replenishment (work_order_id, quantity, reason, state, asked_by, asked_at)
                select id, :quantity, :reason, 'ASKED', :by, :at from work_order where number_key = upper(:workOrder)""")
                .param("quantity", quantity)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("workOrder", workOrder)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public void decide(long id, Replenishment.State state, String by, Instant at, @Nullable String note) {
        jdbc.sql("update replenishment set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .param(state.name())
                .param(by)
                .param(Timestamp.from(at))
                .param(note)
                .param(id)
                .update();
    }

    public Optional<Replenishment> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(ReplenishmentStore::of)
                .optional();
    }

    /** Those that wait for a decision, the oldest first. */
    public List<Replenishment> asked() {
        return jdbc.sql(SELECT + "where r.state = 'ASKED' order by r.id limit " + MOST)
                .query(ReplenishmentStore::of)
                .list();
    }

    /** Of a work order, the newest first. */
    public List<Replenishment> of(String workOrder) {
        return jdbc.sql(SELECT + "where w.number_key = upper(?) order by r.id desc limit " + MOST)
                .param(workOrder)
                .query(ReplenishmentStore::of)
                .list();
    }

    private static Replenishment of(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Replenishment(
                row.getLong("id"),
                row.getString("number"),
                row.getBigDecimal("quantity"),
                row.getString("reason"),
                Replenishment.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("note"));
    }
}
