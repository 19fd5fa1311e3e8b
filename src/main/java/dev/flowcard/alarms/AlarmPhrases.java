package dev.flowcard.alarms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a cause or a countermeasure may be. A few dozen, kept at hand. */
@Service
public class AlarmPhrases {
    private final JdbcClient jdbc;
    private final LoadingCache<Kind, List<Phrase>> phrases =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(this::load);

    AlarmPhrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why it happened, or what is done about it. */
    public enum Kind {
        CAUSE,
        COUNTERMEASURE
    }

    /** One of them, as one touch says it. */
    public record Phrase(String code, Named name) {}

    /** In the order in which they are offered. */
    public List<Phrase> all(Kind kind) {
        return phrases.get(kind);
    }

    /** In words; the code itself where it is none of today's. */
    public String words(Kind kind, @Nullable String code, Locale locale) {
        return code == null
                ? ""
                : all(kind).stream()
                        .filter(p -> p.code().equals(code))
                        .findFirst()
                        .map(p -> p.name().in(locale))
                        .orElse(code);
    }

    String checked(Kind kind, String code) {
        return all(kind).stream()
                .map(Phrase::code)
                .filter(code::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                        .field(kind.name().toLowerCase(Locale.ROOT), "alarms.phrase.unknown", code));
    }

    private List<Phrase> load(Kind kind) {
        return jdbc.sql(
                        "select code, name, name_en from alarm_phrase where kind = ? and active order by position, code")
                .param(kind.name())
                .query((row, i) -> new Phrase(row.getString(1), new Named(row.getString(2), row.getString(3))))
                .list();
    }
}
