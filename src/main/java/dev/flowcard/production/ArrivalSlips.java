package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Differences that receivers counted; the foreman finds out and closes them. They change no quantity by themselves. */
@Service
public class ArrivalSlips {
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    ArrivalSlips(JdbcClient jdbc, CurrentActor actor, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** One difference; {@code persons} are the badges of who counted. */
    public record Slip(
            long id,
            String workOrder,
            int sequence,
            Named operation,
            BigDecimal expected,
            BigDecimal counted,
            List<String> persons,
            Instant at,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String note) {}

    /** @param workOrder code of the work order */
    public void write(
            String workOrder, int sequence, BigDecimal expected, BigDecimal counted, List<String> persons, Instant at) {
        jdbc.sql("""
                insert into arrival_slip (operation_id, expected, counted, persons, counted_at)
                select o.id, ?, ?, ?, ? from operation o join work_order w on w.id = o.work_order_id
                where w.code = ? and o.sequence = ?""")
                .params(expected, counted, String.join(",", persons), Timestamp.from(at), workOrder, sequence)
                .update();
    }

    public long count(boolean open) {
        return jdbc.sql("select count(*) from arrival_slip where (not ? or closed_at is null)")
                .param(open)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public List<Slip> list(boolean open, long offset, int size) {
        return jdbc.sql("""
                select s.*, w.number, o.sequence, o.name, o.name_en
                from arrival_slip s join operation o on o.id = s.operation_id join work_order w on w.id = o.work_order_id
                where (not ? or s.closed_at is null) order by s.id desc limit ? offset ?""")
                .params(open, size, offset)
                .query((row, i) -> of(row))
                .list();
    }

    /** Closed once; a second time changes nothing. */
    @Transactional
    public void close(long id, String note) {
        int changed = jdbc.sql("""
                update arrival_slip set closed_at = ?, closed_by = ?, note = ? where id = ? and closed_at is null""")
                .params(Timestamp.from(clock.instant()), actor.name(), note, id)
                .update();
        if (changed > 0) {
            audit.record("arrival-slip.close", String.valueOf(id), note);
        } else if (jdbc.sql("select count(*) from arrival_slip where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 0) {
            throw Problem.of(HttpStatus.NOT_FOUND, "slip-not-found", "production.slips.not-found", String.valueOf(id));
        }
    }

    private static Slip of(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        String persons = row.getString("persons");
        return new Slip(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("sequence"),
                new Named(row.getString("name"), row.getString("name_en")),
                row.getBigDecimal("expected"),
                row.getBigDecimal("counted"),
                persons.isEmpty() ? List.of() : Arrays.asList(persons.split(",")),
                row.getTimestamp("counted_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getString("note"));
    }
}
