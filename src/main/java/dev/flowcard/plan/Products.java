package dev.flowcard.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products that the factory makes. Those in use are kept at hand, since every scan names one. */
@Service
public class Products {
    private static final String SELECT =
            "select id, number, code, name, name_en, material, drawing, revision from product ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final NumberTable numbers;
    private final Cache<ProductId, Product> byId = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Products(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.numbers = new NumberTable(jdbc, "product", "M");
    }

    public Optional<Product> byId(ProductId id) {
        Product known = byId.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Product> found = load(id);
        found.ifPresent(product -> byId.put(id, product));
        return found;
    }

    private Optional<Product> load(ProductId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Products::product)
                .optional();
    }

    /** By the exact number, or else by the code with or without check character. */
    public Optional<Product> find(String reference) {
        return numbers.find(reference).flatMap(known -> load(new ProductId(known.id())));
    }

    public List<Product> all() {
        return jdbc.sql(SELECT + "order by number_key").query(Products::product).list();
    }

    public List<Product> page(long offset, int size) {
        return jdbc.sql(SELECT + "order by number_key limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(Products::product)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from product").query(Long.class).single();
    }

    /** Those of the ids that exist. */
    public Map<ProductId, Product> byIds(Collection<ProductId> ids) {
        Map<ProductId, Product> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where id in (:ids)")
                    .param("ids", ids.stream().map(ProductId::value).distinct().toList())
                    .query(Products::product)
                    .list()
                    .forEach(product -> found.put(product.id(), product));
        }
        return found;
    }

    /** Those of the numbers that exist. */
    public List<Product> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where number_key in (:numbers)")
                        .param(
                                "numbers",
                                numbers.stream()
                                        .map(n -> n.toUpperCase(Locale.ROOT))
                                        .distinct()
                                        .toList())
                        .query(Products::product)
                        .list();
    }

    /** The product of this number, made with this name where there is none. */
    @Transactional
    public Product ensure(String number, String name) {
        return find(number).orElseGet(() -> save(new ProductData(number, name, null, null, null, null)));
    }

    /** Makes a product or changes the one that has exactly this number. */
    @Transactional
    public Product save(ProductData data) {
        NumberBook book = book(List.of(data.number()));
        ProductId id =
                switch (book.name(data.number())) {
                    case Naming.Exists(Known known) -> new ProductId(known.id());
                    case Naming.Fresh(String code) -> insert(data, code);
                    case Naming.Clash(String other) ->
                        throw Problem.of(HttpStatus.CONFLICT, "number-taken", "plan.number.taken", data.number(), other)
                                .field("number", "plan.number.taken", data.number(), other);
                };
        update(id, data);
        return load(id).orElseThrow();
    }

    NumberBook book(Collection<String> references) {
        return numbers.book(references);
    }

    ProductId insert(ProductData data, String code) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into product (number, code, name) values (:number, :code, :name)")
                .param("number", data.number())
                .param("code", code)
                .param("name", data.name())
                .update(key, "id");
        return new ProductId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void update(ProductId id, ProductData data) {
        AfterCommit.run(() -> byId.invalidate(id));
        revised(id, data);
        jdbc.sql("update product set name = :name, name_en = :nameEn, material = :material, drawing = :drawing,"
                        + " revision = :revision where id = :id")
                .param("id", id.value())
                .param("name", data.name())
                .param("nameEn", data.nameEn())
                .param("material", data.material())
                .param("drawing", data.drawing())
                .param("revision", data.revision())
                .update();
    }

    private void revised(ProductId id, ProductData data) {
        String before = jdbc.sql("select coalesce(revision, '') from product where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        String now = Objects.requireNonNullElse(data.revision(), "");
        if (!before.isEmpty() && !before.equals(now)) {
            events.publishEvent(new DrawingRevised(id, now));
        }
    }

    private static Product product(ResultSet row, int i) throws SQLException {
        return new Product(
                new ProductId(row.getLong("id")),
                row.getString("number"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("material"),
                row.getString("drawing"),
                row.getString("revision"));
    }
}
