package dev.flowcard.materials;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers. Some hundred, so all of them are kept at hand; other nodes see a change within seconds. */
@Service
public class Suppliers {
    private static final String ALL = "all";
    private static final int MOST = 5_000;
    private static final String SELECT =
            "select id, number, code, name, name_en, contact, phone, email, address from supplier ";

    private final JdbcClient jdbc;
    private final NumberTable numbers;
    private final LoadingCache<String, List<Supplier>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    Suppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.numbers = new NumberTable(jdbc, "supplier", "V");
    }

    private List<Supplier> load() {
        return jdbc.sql(SELECT + "order by number_key limit ?")
                .param(MOST)
                .query(Suppliers::supplier)
                .list();
    }

    /** At most 5,000, by number. */
    public List<Supplier> all() {
        return known.get(ALL);
    }

    public Optional<Supplier> byId(@Nullable Long id) {
        return all().stream().filter(s -> Objects.equals(s.id(), id)).findFirst();
    }

    /** By exact number, or by code with or without check character. */
    public Optional<Supplier> find(String reference) {
        return numbers.find(reference).map(Known::id).flatMap(this::fresh);
    }

    private Optional<Supplier> fresh(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Suppliers::supplier)
                .optional();
    }

    /** Makes a supplier, or changes the one of that number; null leaves what is known. */
    @Transactional
    public Supplier save(Supplier data) {
        long id =
                switch (numbers.book(List.of(data.number())).name(data.number())) {
                    case Naming.Exists(Known same) -> same.id();
                    case Naming.Fresh(String code) -> insert(data, code);
                    case Naming.Clash(String other) ->
                        throw Problem.of(
                                        HttpStatus.CONFLICT,
                                        "number-taken",
                                        "materials.number.taken",
                                        data.number(),
                                        other)
                                .field("supplier", "materials.number.taken", data.number(), other);
                };
        jdbc.sql("""
                update supplier set name = ?, name_en = coalesce(?, name_en), contact = coalesce(?, contact),
                    phone = coalesce(?, phone), email = coalesce(?, email), address = coalesce(?, address) where id = ?""")
                .param(data.name())
                .param(data.nameEn())
                .param(data.contact())
                .param(data.phone())
                .param(data.email())
                .param(data.address())
                .param(id)
                .update();
        AfterCommit.run(known::invalidateAll);
        return fresh(id).orElseThrow();
    }

    private long insert(Supplier data, String code) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into supplier (number, code, name) values (?, ?, ?)")
                .param(data.number())
                .param(code)
                .param(data.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The supplier of that number, made with its number as its name where it is first named. */
    @Transactional
    public Supplier ensure(String reference) {
        return find(reference)
                .orElseGet(() -> save(new Supplier(0, reference, "", reference, null, null, null, null, null)));
    }

    /** Many at once, by id. */
    public Function<@Nullable Long, @Nullable Supplier> lookup() {
        var byId = all().stream().collect(Collectors.toMap(Supplier::id, s -> s));
        return id -> id == null ? null : byId.get(id);
    }

    private static Supplier supplier(ResultSet row, int index) throws SQLException {
        return new Supplier(
                row.getLong("id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"));
    }
}
