package dev.flowcard.production;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why pieces are defective and why work stops. A few dozen, so all of them are kept at hand. */
@Service
public class Reasons {
    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final NumberTable numbers;
    private final LoadingCache<String, Map<String, Reason>> byCode =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.numbers = new NumberTable(jdbc, "reason", "R");
    }

    public Optional<Reason> byCode(String code) {
        return Optional.ofNullable(byCode.get(ALL).get(code));
    }

    public List<Reason> all() {
        return List.copyOf(byCode.get(ALL).values());
    }

    /** Adds a reason or changes the one of that number. */
    @Transactional
    public Reason save(String number, String name, @Nullable String nameEn, String kind, @Nullable String defectClass) {
        String code =
                switch (numbers.book(List.of(number)).name(number)) {
                    case Naming.Exists(Known known) -> known.code();
                    case Naming.Fresh(String fresh) -> fresh;
                    case Naming.Clash(String other) ->
                        throw Problem.of(HttpStatus.CONFLICT, "number-taken", "production.reason.clash", number, other);
                };
        jdbc.sql("""
                insert into reason (number, code, name, name_en, kind, defect_class) values (?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en), kind = values(kind),
                    defect_class = values(defect_class), active = true""")
                .param(number)
                .param(code)
                .param(name)
                .param(nameEn)
                .param(kind)
                .param(defectClass)
                .update();
        byCode.invalidateAll();
        return new Reason(number, code, name, nameEn, kind, defectClass);
    }

    private Map<String, Reason> load() {
        return jdbc
                .sql(
                        "select number, code, name, name_en, kind, defect_class from reason where active order by kind, code limit 1000")
                .query((row, i) -> new Reason(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(Reason::code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
