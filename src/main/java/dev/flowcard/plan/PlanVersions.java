package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the plan. A version holds what it changed; in force is, for each operation of a work order, what the
 * newest version that names it says.
 */
@Service
public class PlanVersions {
    private static final String SELECT = "select id, version_id, work_order, sequence, name, quantity, work_center_id,"
            + " work_unit_id, start, finish from planned_operation ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    PlanVersions(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The newest version, or nothing where no plan was published yet. */
    public Optional<PlanVersion> current() {
        return jdbc.sql("select id, published_at, published_by, source from plan_version order by id desc limit 1")
                .query(PlanVersions::version)
                .optional();
    }

    /** The newest versions, newest first. */
    public List<PlanVersion> newest(int count) {
        return jdbc.sql("select id, published_at, published_by, source from plan_version order by id desc limit ?")
                .param(count)
                .query(PlanVersions::version)
                .list();
    }

    public Optional<PlanVersion> find(long number) {
        return jdbc.sql("select id, published_at, published_by, source from plan_version where id = ?")
                .param(number)
                .query(PlanVersions::version)
                .optional();
    }

    /** The work orders of which a later version says otherwise than an earlier one. */
    public List<String> touched(long earlier, long later, int most) {
        return jdbc.sql(
                        "select distinct work_order from planned_operation where version_id > :earlier and version_id <= :later"
                                + " order by work_order limit :most")
                .param("earlier", earlier)
                .param("later", later)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** What was in force of these work orders once a version was published. */
    public List<PlannedOperation> asOf(long version, Collection<String> workOrders) {
        return workOrders.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where work_order in (:workOrders) and version_id <= :version"
                                + " and (replaced_in is null or replaced_in > :version) order by work_order, sequence")
                        .param("workOrders", workOrders)
                        .param("version", version)
                        .query(PlanVersions::operation)
                        .list();
    }

    /** Publishes a new version, empty as yet; it takes part in the caller's transaction. */
    @Transactional
    public PlanVersion publish(String by, String source) {
        Instant now = clock.instant();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into plan_version (published_at, published_by, source) values (:at, :by, :source)")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("source", source)
                .update(key, "id");
        return new PlanVersion(Objects.requireNonNull(key.getKey()).longValue(), now, by, source);
    }

    /** Puts operations into a version; what earlier versions said of them is no longer in force. */
    @Transactional
    public void add(PlanVersion version, List<PlannedOperation> operations) {
        List<Object[]> replaced = operations.stream()
                .map(o -> new Object[] {version.number(), o.workOrder(), o.sequence()})
                .toList();
        batches.batchUpdate(
                "update planned_operation set replaced_in = ? where replaced_in is null and work_order = ? and sequence = ?",
                replaced);
        List<@Nullable Object[]> added =
                operations.stream().map(o -> row(version, o)).toList();
        batches.batchUpdate(
                "insert into planned_operation (version_id, work_order, sequence, name, quantity, work_center_id,"
                        + " work_unit_id, start, finish) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static @Nullable Object[] row(PlanVersion version, PlannedOperation o) {
        return new @Nullable Object[] {
            version.number(),
            o.workOrder(),
            o.sequence(),
            o.name(),
            o.quantity(),
            o.workCenter().value(),
            o.workUnit() == null ? null : o.workUnit().value(),
            o.start() == null ? null : Timestamp.from(o.start()),
            o.finish() == null ? null : Timestamp.from(o.finish())
        };
    }

    /** Those of the operations that are not in force just so already. */
    public List<PlannedOperation> changed(List<PlannedOperation> operations) {
        Map<String, Map<Integer, PlannedOperation>> inForce = inForce(
                operations.stream().map(PlannedOperation::workOrder).distinct().toList());
        return operations.stream()
                .filter(o -> {
                    PlannedOperation now =
                            inForce.getOrDefault(key(o.workOrder()), Map.of()).get(o.sequence());
                    return now == null || !now.same(o);
                })
                .toList();
    }

    private Map<String, Map<Integer, PlannedOperation>> inForce(Collection<String> workOrders) {
        Map<String, Map<Integer, PlannedOperation>> inForce = new HashMap<>();
        if (!workOrders.isEmpty()) {
            jdbc.sql(SELECT + "where replaced_in is null and work_order in (:workOrders)")
                    .param("workOrders", workOrders)
                    .query(PlanVersions::operation)
                    .list()
                    .forEach(o -> inForce.computeIfAbsent(key(o.workOrder()), k -> new HashMap<>())
                            .put(o.sequence(), o));
        }
        return inForce;
    }

    private static String key(String workOrder) {
        return workOrder.toUpperCase(Locale.ROOT);
    }

    /** What is in force, by work order and sequence. */
    public List<PlannedOperation> page(long offset, int size) {
        return jdbc.sql(SELECT + "where replaced_in is null order by work_order, sequence limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(PlanVersions::operation)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from planned_operation where replaced_in is null")
                .query(Long.class)
                .single();
    }

    private static PlanVersion version(ResultSet row, int i) throws SQLException {
        return new PlanVersion(
                row.getLong("id"),
                Objects.requireNonNull(row.getTimestamp("published_at")).toInstant(),
                row.getString("published_by"),
                row.getString("source"));
    }

    private static PlannedOperation operation(ResultSet row, int i) throws SQLException {
        long unit = row.getLong("work_unit_id");
        boolean anyUnit = row.wasNull();
        return new PlannedOperation(
                row.getString("work_order"),
                row.getInt("sequence"),
                row.getString("name"),
                row.getBigDecimal("quantity"),
                new WorkCenterId(row.getLong("work_center_id")),
                anyUnit ? null : new WorkUnitId(unit),
                instant(row.getTimestamp("start")),
                instant(row.getTimestamp("finish")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
