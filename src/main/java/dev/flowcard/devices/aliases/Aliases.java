package dev.flowcard.devices.aliases;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.identity.Audit;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.ScannedCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The aliases of the plant. All of them are kept at hand and renewed behind a scan's back, so that none costs a statement;
 * other nodes see a change within seconds. Where there are more barcodes than fit, a rule does for many.
 */
@Service
public class Aliases implements CodeReader {
    /** A table of this size is read in a tenth of a second and kept in some ten megabytes. */
    public static final int MOST = 50_000;

    private static final String ALL = "all";

    private final AliasStore store;
    private final AliasCheck check;
    private final Audit audit;
    private final Clock clock;
    private final LoadingCache<String, Snapshot> all =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(10)).build(new Loader());

    Aliases(AliasStore store, AliasCheck check, Audit audit, Clock clock) {
        this.store = store;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    private record Snapshot(String stamp, AliasBook book) {}

    private final class Loader implements CacheLoader<String, Snapshot> {
        @Override
        public Snapshot load(String key) {
            return new Snapshot(store.stamp(), new AliasBook(store.all()));
        }

        @Override
        public Snapshot reload(String key, Snapshot old) {
            return store.stamp().equals(old.stamp()) ? old : load(key);
        }
    }

    @Override
    public ScannedCode read(String raw, @Nullable String symbology, boolean digitsAsked) {
        ScannedCode code = ScannedCode.read(raw, symbology);
        return switch (code) {
            case ScannedCode.Foreign foreign -> known(raw, code);
            case ScannedCode.Misread misread -> known(raw, code);
            case ScannedCode.Gs1Label label -> known(raw, code);
            case ScannedCode.Digits digits -> digitsAsked ? code : known(raw, code);
            default -> code;
        };
    }

    private ScannedCode known(String raw, ScannedCode otherwise) {
        return all.get(ALL).book().meaning(ScannedCode.text(raw)).orElse(otherwise);
    }

    public List<Alias> find(String text, int offset, int size) {
        return store.find(text, offset, size);
    }

    /** What is wrong with it is said with the field named. */
    @Transactional
    public void save(String alias, String code, @Nullable String note) {
        AliasCheck.Checked checked = check.check(alias, code);
        checked.fault().ifPresent(fault -> {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", fault.key(), fault.value())
                    .field(fault.field(), fault.key(), fault.value());
        });
        save(new Alias(checked.alias(), checked.code(), note));
    }

    /** Of one that was checked. */
    void save(Alias alias) {
        if (store.save(alias, clock.instant())) {
            audit.record("alias.save", alias.alias(), alias.code());
            AfterCommit.run(all::invalidateAll);
        }
    }

    boolean full() {
        return store.count() > MOST;
    }

    @Transactional
    public void delete(String alias) {
        if (store.delete(alias)) {
            audit.record("alias.delete", alias, "");
            AfterCommit.run(all::invalidateAll);
        }
    }
}
