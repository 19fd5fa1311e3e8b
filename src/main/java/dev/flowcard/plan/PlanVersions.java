package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
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
    private static final String SELECT =
            "select id, version_id, work_order, sequence, part, name, quantity, work_center_id,"
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
                : jdbc.sql(
                                SELECT + "where work_order in (:workOrders) and version_id <= :version"
                                        + " and (replaced_in is null or replaced_in > :version) order by work_order, sequence, part")
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
                "insert into planned_operation (version_id, work_order, sequence, part, name, quantity, work_center_id,"
                        + " work_unit_id, start, finish) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static @Nullable Object[] row(PlanVersion version, PlannedOperation o) {
        return new @Nullable Object[] {
            version.number(),
            o.workOrder(),
            o.sequence(),
            o.part(),
            o.name(),
            o.quantity(),
            o.workCenter().value(),
            o.workUnit() == null ? null : o.workUnit().value(),
            o.start() == null ? null : Timestamp.from(o.start()),
            o.finish() == null ? null : Timestamp.from(o.finish())
        };
    }

    /** Those of the operations that are not in force just so already; where one part is not, both parts. */
    public List<PlannedOperation> changed(List<PlannedOperation> operations) {
        return changed(operations, PlanVersions::same);
    }

    /**
     * The same of a plan that knows no parts, such as a file: its word on the whole of an operation says nothing new of two parts
     * where both together are just so.
     */
    public List<PlannedOperation> changedOfWholes(List<PlannedOperation> operations) {
        return changed(
                operations,
                (now, wanted) -> same(now.size() == 2 ? List.of(together(now, wanted.getFirst())) : now, wanted));
    }

    private List<PlannedOperation> changed(
            List<PlannedOperation> operations, BiPredicate<List<PlannedOperation>, List<PlannedOperation>> same) {
        Map<String, List<PlannedOperation>> inForce = inForce(
                operations.stream().map(PlannedOperation::workOrder).distinct().toList());
        Map<String, List<PlannedOperation>> wanted = new LinkedHashMap<>();
        operations.forEach(
                o -> wanted.computeIfAbsent(key(o), k -> new ArrayList<>()).add(o));
        return wanted.entrySet().stream()
                .filter(each -> !same.test(inForce.getOrDefault(each.getKey(), List.of()), each.getValue()))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    private static boolean same(List<PlannedOperation> now, List<PlannedOperation> wanted) {
        return now.size() == wanted.size()
                && IntStream.range(0, now.size()).allMatch(i -> now.get(i).same(wanted.get(i)));
    }

    /** Of as many pieces as the other one says: the parts share what is released, a file speaks of what is ordered. */
    private static PlannedOperation together(List<PlannedOperation> parts, PlannedOperation other) {
        PlannedOperation first = parts.getFirst();
        Instant finish = parts.stream()
                .map(PlannedOperation::finish)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        return first.part(0, other.quantity(), first.workUnit(), first.start(), finish);
    }

    /** By operation, its parts in order. */
    private Map<String, List<PlannedOperation>> inForce(Collection<String> workOrders) {
        Map<String, List<PlannedOperation>> inForce = new HashMap<>();
        if (!workOrders.isEmpty()) {
            jdbc.sql(
                            SELECT
                                    + "where replaced_in is null and work_order in (:workOrders) order by work_order, sequence, part")
                    .param("workOrders", workOrders)
                    .query(PlanVersions::operation)
                    .list()
                    .forEach(o -> inForce.computeIfAbsent(key(o), k -> new ArrayList<>())
                            .add(o));
        }
        return inForce;
    }

    private static String key(PlannedOperation operation) {
        return operation.workOrder().toUpperCase(Locale.ROOT) + "." + operation.sequence();
    }

    /** What is in force, by work order and sequence. */
    public List<PlannedOperation> page(long offset, int size) {
        return jdbc.sql(SELECT
                        + "where replaced_in is null order by work_order, sequence, part limit :size offset :offset")
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
                row.getInt("part"),
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
