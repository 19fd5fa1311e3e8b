package dev.flowcard.materials;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.materials.Lot.Blocked;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lots of material: looked up by who scans them, blocked and unblocked by who answers for them. */
@Service
public class Lots {
    private static final int LONGEST_REASON = 500;
    /** What {@link #lot} reads, where another table is joined with that of the lots by the name {@code m}. */
    public static final String COLUMNS = """
            m.id, m.number, m.code, m.material, m.heat, m.quantity, m.used, m.unit, m.expires, m.supplier_id, m.work_order,
                m.blocked_reason, m.blocked_at, m.blocked_by, m.received_at\s""";

    private static final String SELECT = "select " + COLUMNS + "from material_lot m ";

    private final JdbcClient jdbc;
    private final NumberTable numbers;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Lots(JdbcClient jdbc, CurrentActor actor, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = new NumberTable(jdbc, "material_lot", "L");
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** By exact number (whatever its case), or by code with or without check character. */
    public Optional<Lot> find(String reference) {
        return jdbc.sql(SELECT + "where number_key = ? or code = ? order by number_key = ? desc limit 1")
                .param(reference.strip().toUpperCase(Locale.ROOT))
                .param(Codes.withoutCheck(reference))
                .param(reference.strip().toUpperCase(Locale.ROOT))
                .query(Lots::lot)
                .optional();
    }

    public List<Lot> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids)
                        .query(Lots::lot)
                        .list();
    }

    /** What work orders made, at most 500. */
    public List<Lot> madeBy(Collection<String> workOrders) {
        return workOrders.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where work_order in (:workOrders) order by id limit 500")
                        .param("workOrders", workOrders)
                        .query(Lots::lot)
                        .list();
    }

    /** The newest first. */
    public List<Lot> page(LotQuery query, long offset, int size) {
        return jdbc.sql(SELECT + query.where() + "order by received_at desc, id desc limit :size offset :offset")
                .param("text", query.pattern())
                .param("today", query.today())
                .param("size", size)
                .param("offset", offset)
                .query(Lots::lot)
                .list();
    }

    public long count(LotQuery query) {
        return jdbc.sql("select count(*) from material_lot " + query.where())
                .param("text", query.pattern())
                .param("today", query.today())
                .query(Long.class)
                .single();
    }

    /** From now on nobody may use it. Blocked already it stays as it is. */
    @Transactional
    public Lot block(String reference, @Nullable String reason) {
        Lot lot = existing(reference);
        String why = reason(reason);
        int changed = jdbc.sql("""
                        update material_lot set blocked_reason = ?, blocked_at = ?, blocked_by = ?
                        where id = ? and blocked_at is null""")
                .params(why, Timestamp.from(clock.instant()), actor.name(), lot.id())
                .update();
        return recorded(changed, "lot.block", lot, why);
    }

    /** It may be used again. */
    @Transactional
    public Lot unblock(String reference, @Nullable String reason) {
        Lot lot = existing(reference);
        String why = reason(reason);
        int changed = jdbc.sql("""
                        update material_lot set blocked_reason = null, blocked_at = null, blocked_by = null
                        where id = ? and blocked_at is not null""").param(lot.id()).update();
        return recorded(changed, "lot.unblock", lot, why);
    }

    private Lot recorded(int changed, String action, Lot lot, String reason) {
        if (changed > 0) {
            audit.record(action, lot.number(), reason);
        }
        return existing(lot.number());
    }

    /** So much of each was consumed, by the lots' ids: one statement, however many they are. A negative quantity gives back. */
    @Transactional
    public void use(Map<Long, BigDecimal> quantities) {
        if (quantities.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        quantities.forEach((lot, quantity) -> Collections.addAll(values, lot, quantity));
        values.addAll(quantities.keySet());
        int lots = quantities.size();
        jdbc.sql("update material_lot set used = used + case id" + " when ? then ?".repeat(lots)
                        + " else 0 end where id in (" + String.join(", ", Collections.nCopies(lots, "?")) + ")")
                .params(values)
                .update();
    }

    NumberBook book(Collection<String> references) {
        return numbers.book(references);
    }

    /** What a file says of a lot; null leaves what is known. */
    record Data(
            String number,
            String material,
            BigDecimal quantity,
            @Nullable String heat,
            @Nullable String unit,
            @Nullable LocalDate expires,
            @Nullable Long supplier,
            @Nullable String workOrder) {}

    void insert(Data data, String code) {
        jdbc.sql("""
                insert into material_lot (number, code, material, quantity, heat, unit, expires, supplier_id, work_order, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(data.number())
                .param(code)
                .param(data.material())
                .param(data.quantity())
                .param(data.heat())
                .param(data.unit())
                .param(data.expires())
                .param(data.supplier())
                .param(data.workOrder())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void update(long id, Data data) {
        jdbc.sql("""
                update material_lot set material = ?, quantity = ?, heat = coalesce(?, heat), unit = coalesce(?, unit),
                    expires = coalesce(?, expires), supplier_id = coalesce(?, supplier_id), work_order = coalesce(?, work_order)
                where id = ?""")
                .param(data.material())
                .param(data.quantity())
                .param(data.heat())
                .param(data.unit())
                .param(data.expires())
                .param(data.supplier())
                .param(data.workOrder())
                .param(id)
                .update();
    }

    private Lot existing(String reference) {
        return find(reference)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "lot-not-found", "materials.lot.not-found", reference));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("reason", "materials.lot.reason");
        }
        return reason.strip();
    }

    public static Lot lot(ResultSet row, int index) throws SQLException {
        Timestamp blockedAt = row.getTimestamp("blocked_at");
        Date expires = row.getDate("expires");
        return new Lot(
                row.getLong("id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("material"),
                row.getString("heat"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("used"),
                row.getString("unit"),
                expires == null ? null : expires.toLocalDate(),
                row.getObject("supplier_id", Long.class),
                row.getString("work_order"),
                blockedAt == null
                        ? null
                        : new Blocked(
                                row.getString("blocked_reason"), blockedAt.toInstant(), row.getString("blocked_by")),
                row.getTimestamp("received_at").toInstant());
    }
}
