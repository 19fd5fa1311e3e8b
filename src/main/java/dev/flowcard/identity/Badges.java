package dev.flowcard.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which copy of a badge is valid. The first has the code of the person; one that was lost is printed again with its copy number
 * in the code ({@code P-1007.C2}), and what is older is refused. Few badges are ever lost: they are kept at hand.
 */
@Service
public class Badges {
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final LoadingCache<String, Map<String, Copy>> copies =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> load());

    Badges(JdbcClient jdbc, CurrentActor actor, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    private record Copy(int number, Instant since) {}

    /** Whether a badge with that copy number was recalled when it was scanned. */
    public boolean recalled(String code, int copy, Instant at) {
        Copy valid = copies.get("").get(code);
        return valid != null && copy < valid.number() && !at.isBefore(valid.since());
    }

    /** Whether there ever was such a copy. */
    public boolean known(String code, int copy) {
        Copy valid = copies.get("").get(code);
        return copy <= (valid == null ? 1 : valid.number());
    }

    /** What the valid badge carries, without check character. */
    public String printed(Person person) {
        Copy valid = copies.get("").get(person.code());
        return valid == null ? person.code() : person.code() + ".C" + valid.number();
    }

    /** The badge is lost: from now on the next copy is valid, which is to be printed. */
    @Transactional
    public void recall(Person person) {
        jdbc.sql("""
                insert into badge_copy (person_id, copy, since, recalled_by) values (?, 2, ?, ?)
                on duplicate key update copy = copy + 1, since = values(since), recalled_by = values(recalled_by)""")
                .param(person.id().value())
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .update();
        audit.record("badge.recall", person.number(), person.name());
        copies.invalidateAll();
        AfterCommit.run(copies::invalidateAll);
    }

    private Map<String, Copy> load() {
        Map<String, Copy> all = new HashMap<>();
        jdbc.sql("select p.code, c.copy, c.since from badge_copy c join person p on p.id = c.person_id")
                .query(row -> {
                    all.put(
                            row.getString(1),
                            new Copy(row.getInt(2), row.getTimestamp(3).toInstant()));
                });
        return all;
    }
}
