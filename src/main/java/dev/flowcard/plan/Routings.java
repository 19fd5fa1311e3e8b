package dev.flowcard.plan;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.plant.WorkCenterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the products are made; one routing a product. */
@Service
public class Routings {
    private static final String STEPS = "select product_id, sequence, name, name_en, work_center_id, setup_minutes,"
            + " minutes_per_piece, inspection_plan, overlap, program, fixture from routing_operation ";

    private final JdbcClient jdbc;
    private final LoadingCache<ProductId, List<RoutingOperation>> atHand = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(product -> of(product));

    Routings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operations of a product in sequence; none where it has no routing. */
    public List<RoutingOperation> of(ProductId product) {
        Routing routing = of(List.of(product)).get(product);
        return routing == null ? List.of() : routing.operations();
    }

    /** One operation, kept at hand for some seconds. */
    public Optional<RoutingOperation> operation(ProductId product, int sequence) {
        return atHand.get(product).stream()
                .filter(o -> o.sequence() == sequence)
                .findFirst();
    }

    /** The routings of many products at once; a product without one is missing. */
    public Map<ProductId, Routing> of(Collection<ProductId> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = products.stream().map(ProductId::value).distinct().toList();
        Map<ProductId, String> names = new HashMap<>();
        jdbc.sql("select product_id, name from routing where product_id in (:ids)")
                .param("ids", ids)
                .query((row, i) -> names.put(new ProductId(row.getLong(1)), row.getString(2)))
                .list();
        Map<ProductId, Routing> routings = new LinkedHashMap<>();
        jdbc.sql(STEPS + "where product_id in (:ids) order by product_id, sequence")
                .param("ids", ids)
                .query((row, i) -> routings.computeIfAbsent(
                                new ProductId(row.getLong("product_id")),
                                id -> new Routing(id, names.getOrDefault(id, ""), new ArrayList<>()))
                        .operations()
                        .add(step(row)))
                .list();
        return routings;
    }

    public List<ProductId> page(long offset, int size) {
        return jdbc.sql("select p.id from product p where exists (select 1 from routing_operation r where"
                        + " r.product_id = p.id) order by p.number_key limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, i) -> new ProductId(row.getLong(1)))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(distinct product_id) from routing_operation")
                .query(Long.class)
                .single();
    }

    void name(ProductId product, String name) {
        jdbc.sql("insert into routing (product_id, name) values (:product, :name) on duplicate key update name = :name")
                .param("product", product.value())
                .param("name", name)
                .update();
    }

    /** Adds an operation, or changes the one of that sequence. Work orders keep what they were planned with. */
    @Transactional
    public void save(ProductId product, RoutingOperation step) {
        jdbc.sql("replace into routing_operation (product_id, sequence, name, name_en, work_center_id, setup_minutes,"
                        + " minutes_per_piece, inspection_plan, overlap, program, fixture) values (:product, :sequence, :name, :nameEn,"
                        + " :workCenter, :setup, :minutes, :inspectionPlan, :overlap, :program, :fixture)")
                .param("product", product.value())
                .param("sequence", step.sequence())
                .param("name", step.name())
                .param("nameEn", step.nameEn())
                .param("workCenter", step.workCenter().value())
                .param("setup", step.setupMinutes())
                .param("minutes", step.minutesPerPiece())
                .param("inspectionPlan", step.inspectionPlan())
                .param("overlap", step.overlap())
                .param("program", step.program())
                .param("fixture", step.fixture())
                .update();
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
                row.getBoolean("overlap"),
                row.getString("program"),
                row.getString("fixture"));
    }
}
