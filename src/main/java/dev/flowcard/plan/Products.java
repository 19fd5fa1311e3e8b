package dev.flowcard.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products. Those in use are kept at hand, since every scan names one. */
@Service
public class Products {
    private static final String SELECT =
            "select id, number, code, name, name_en, material, drawing, revision from product ";

    private final JdbcClient jdbc;
    private final Cache<ProductId, Product> byId = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Product> byId(ProductId id) {
        Product known = byId.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Product> found = jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, i) -> of(row))
                .optional();
        found.ifPresent(p -> byId.put(id, p));
        return found;
    }

    /** By exact number, or by code with or without check character. */
    public Optional<Product> find(String numberOrCode) {
        return byNumber(numberOrCode.strip()).or(() -> byCode(Codes.withoutCheck(numberOrCode)));
    }

    private Optional<Product> byNumber(String number) {
        return jdbc.sql(SELECT + "where number_key = upper(?)")
                .param(number)
                .query((row, i) -> of(row))
                .optional();
    }

    private Optional<Product> byCode(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code)
                .query((row, i) -> of(row))
                .optional();
    }

    /** In the order of their numbers. */
    public List<Product> page(long offset, int size) {
        return jdbc.sql(SELECT + "order by number_key limit ? offset ?")
                .param(size)
                .param(offset)
                .query((row, i) -> of(row))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from product").query(Long.class).single();
    }

    /** The product of that number, made where it is first named; a known one keeps its name. */
    @Transactional
    public Product ensure(String number, String name) {
        return byNumber(number).orElseGet(() -> save(new ProductData(number, name, null, null, null, null)));
    }

    /** Adds a product, or changes the one of that number. Its code never changes. */
    @Transactional
    public Product save(ProductData data) {
        String code = byNumber(data.number()).map(Product::code).orElseGet(() -> newCode(data.number()));
        jdbc.sql("""
                insert into product (number, code, name, name_en, material, drawing, revision) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en), material = values(material),
                    drawing = values(drawing), revision = values(revision)""")
                .params(Arrays.asList(
                        data.number(),
                        code,
                        data.name(),
                        data.nameEn(),
                        data.material(),
                        data.drawing(),
                        data.revision()))
                .update();
        Product saved = byNumber(data.number()).orElseThrow();
        AfterCommit.run(() -> byId.invalidate(saved.id()));
        return saved;
    }

    private String newCode(String number) {
        Optional<String> fitting = Codes.fits("M", number);
        if (fitting.isPresent()) {
            return fitting.filter(code -> byCode(code).isEmpty())
                    .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "number-taken", "plan.number-taken", number)
                            .field("product", "plan.number-taken", number));
        }
        long next = jdbc.sql("select coalesce(max(id), 0) + 1 from product")
                .query(Long.class)
                .single();
        while (byCode("M-" + next).isPresent()) {
            next++;
        }
        return "M-" + next;
    }

    private static Product of(ResultSet row) throws SQLException {
        return new Product(
                new ProductId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
