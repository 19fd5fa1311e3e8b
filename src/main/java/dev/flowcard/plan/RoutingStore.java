package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the routings. */
@Component
class RoutingStore {
    private final JdbcClient jdbc;

    RoutingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(ProductId product, int version) {}

    Map<ProductId, RoutingHistory> histories(Collection<ProductId> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = products.stream().map(ProductId::value).distinct().toList();
        Map<Key, List<RoutingOperation>> steps = steps(ids);
        Map<ProductId, List<Routing>> found = new HashMap<>();
        jdbc.sql("select product_id, version, name, draft, valid_from, made_at, made_by from routing"
                        + " where product_id in (:ids)")
                .param("ids", ids)
                .query((row, i) -> routing(row, steps))
                .list()
                .forEach(r -> found.computeIfAbsent(r.product(), p -> new ArrayList<>())
                        .add(r));
        Map<ProductId, RoutingHistory> histories = new HashMap<>();
        found.forEach((product, versions) -> histories.put(product, RoutingHistory.of(versions)));
        return histories;
    }

    private Map<Key, List<RoutingOperation>> steps(List<Long> ids) {
        Map<Key, List<RoutingOperation>> steps = new HashMap<>();
        jdbc.sql("select product_id, version, sequence, name, name_en, work_center_id, setup_minutes,"
                        + " minutes_per_piece, inspection_plan, program, fixture, overlap, transfer_batch, wait_minutes, lead_days,"
                        + " alternatives from routing_operation"
                        + " where product_id in (:ids) order by product_id, version, sequence")
                .param("ids", ids)
                .query((row, i) -> steps.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(step(row)))
                .list();
        return steps;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(new ProductId(row.getLong("product_id")), row.getInt("version"));
    }

    private static Routing routing(ResultSet row, Map<Key, List<RoutingOperation>> steps) throws SQLException {
        Key key = key(row);
        Timestamp made = row.getTimestamp("made_at");
        return new Routing(
                key.product(),
                key.version(),
                row.getString("name"),
                row.getBoolean("draft"),
                row.getObject("valid_from", LocalDate.class),
                null,
                made == null ? null : made.toInstant(),
                row.getString("made_by"),
                List.copyOf(steps.getOrDefault(key, List.of())));
    }

    /** Products that have a routing, by number. */
    List<ProductId> page(long offset, int size) {
        return jdbc.sql("select p.id from product p where exists (select 1 from routing r where"
                        + " r.product_id = p.id) order by p.number_key limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, i) -> new ProductId(row.getLong(1)))
                .list();
    }

    long count() {
        return jdbc.sql("select count(distinct product_id) from routing")
                .query(Long.class)
                .single();
    }

    /** Writes a version as it is said, in place of what was there. */
    void put(Routing routing) {
        jdbc.sql(
                        "insert into routing (product_id, version, name, draft, valid_from, made_at, made_by) values (:product,"
                                + " :version, :name, :draft, :from, :at, :by) on duplicate key update name = values(name), draft ="
                                + " values(draft), valid_from = values(valid_from), made_at = values(made_at), made_by ="
                                + " values(made_by)")
                .param("product", routing.product().value())
                .param("version", routing.version())
                .param("name", routing.name())
                .param("draft", routing.draft())
                .param("from", routing.validFrom())
                .param("at", timestamp(routing.madeAt()))
                .param("by", routing.madeBy())
                .update();
        clear(routing, "routing_operation");
        routing.operations().forEach(step -> put(routing, step));
    }

    void remove(Routing routing) {
        clear(routing, "routing_operation");
        clear(routing, "routing");
    }

    private void clear(Routing routing, String table) {
        jdbc.sql("delete from " + table + " where product_id = :product and version = :version")
                .param("product", routing.product().value())
                .param("version", routing.version())
                .update();
    }

    private void put(Routing routing, RoutingOperation step) {
        jdbc.sql("insert into routing_operation (product_id, version, sequence, name, name_en, work_center_id,"
                        + " setup_minutes, minutes_per_piece, inspection_plan, program, fixture, overlap, transfer_batch,"
                        + " wait_minutes, lead_days, alternatives) values (:product, :version, :sequence, :name, :nameEn,"
                        + " :workCenter, :setup, :minutes, :inspectionPlan, :program, :fixture, :overlap, :batch, :wait,"
                        + " :lead, :alternatives)")
                .param("product", routing.product().value())
                .param("version", routing.version())
                .param("sequence", step.sequence())
                .param("name", step.name())
                .param("nameEn", step.nameEn())
                .param("workCenter", step.workCenter().value())
                .param("setup", step.setupMinutes())
                .param("minutes", step.minutesPerPiece())
                .param("inspectionPlan", step.inspectionPlan())
                .param("overlap", step.terms().overlap())
                .param("batch", step.terms().transferBatch())
                .param("wait", step.terms().waitMinutes())
                .param("lead", step.terms().leadDays())
                .param("alternatives", step.terms().alternativesText())
                .param("program", step.program())
                .param("fixture", step.fixture())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static OperationTerms terms(ResultSet row) throws SQLException {
        return new OperationTerms(
                row.getBoolean("overlap"),
                row.getBigDecimal("transfer_batch"),
                row.getInt("wait_minutes"),
                row.getInt("lead_days"),
                OperationTerms.alternatives(row.getString("alternatives")));
    }

    private static RoutingOperation step(ResultSet row) throws SQLException {
        return new RoutingOperation(
                row.getInt("sequence"),
                row.getString("name"),
                row.getString("name_en"),
                new WorkCenterId(row.getLong("work_center_id")),
                row.getBigDecimal("setup_minutes"),
                row.getBigDecimal("minutes_per_piece"),
                row.getString("inspection_plan"),
                terms(row),
                row.getString("program"),
                row.getString("fixture"));
    }
}
