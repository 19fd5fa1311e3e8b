package dev.flowcard.production.outside;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.AfterCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of subcontracting. A work centre is subcontracted where a term names it. Kept at hand: every scan of a card asks. */
@Service
public class Terms {
    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final LoadingCache<String, Map<WorkCenterId, List<Term>>> byCenter =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Map<WorkCenterId, List<Term>> load() {
        return jdbc.sql("select * from subcontract_term order by id limit 50000").query(Terms::term).list().stream()
                .collect(Collectors.groupingBy(Term::workCenter));
    }

    public boolean subcontracted(WorkCenterId workCenter) {
        return byCenter.get(ALL).containsKey(workCenter);
    }

    /** The term that speaks most precisely of an operation. */
    public Optional<Term> of(WorkCenterId workCenter, ProductId product, int sequence) {
        return byCenter.get(ALL).getOrDefault(workCenter, List.of()).stream()
                .filter(term -> term.matches(product, sequence))
                .max(Comparator.comparingInt(Term::precision));
    }

    /** Adds a term, or changes the one of that work centre, product and operation. */
    @Transactional
    public void save(Term term) {
        jdbc.sql("""
                insert into subcontract_term (work_center_id, product_id, sequence, supplier_id, lead_days, price, price_basis, piece_weight)
                values (:center, :product, :sequence, :supplier, :lead, :price, :basis, :weight)
                on duplicate key update supplier_id = :supplier, lead_days = :lead, price = coalesce(:price, price),
                    price_basis = :basis, piece_weight = coalesce(:weight, piece_weight)""")
                .param("center", term.workCenter().value())
                .param("product", value(term.product()))
                .param("sequence", term.sequence())
                .param("supplier", term.supplier())
                .param("lead", term.leadDays())
                .param("price", term.price())
                .param("basis", term.basis().name())
                .param("weight", term.pieceWeight())
                .update();
        AfterCommit.run(byCenter::invalidateAll);
    }

    private static @Nullable Long value(@Nullable ProductId product) {
        return product == null ? null : product.value();
    }

    private static Term term(ResultSet row, int index) throws SQLException {
        Long product = row.getObject("product_id", Long.class);
        return new Term(
                new WorkCenterId(row.getLong("work_center_id")),
                product == null ? null : new ProductId(product),
                row.getObject("sequence", Integer.class),
                row.getLong("supplier_id"),
                row.getInt("lead_days"),
                row.getBigDecimal("price"),
                PriceBasis.valueOf(row.getString("price_basis")),
                row.getBigDecimal("piece_weight"));
    }
}
