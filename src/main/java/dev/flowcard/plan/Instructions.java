package dev.flowcard.plan;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plan.pages.PageMaker;
import dev.flowcard.plan.pages.PagePicture;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Work instructions by product and operation, version by version. Which one was in force follows from the time. */
@Service
public class Instructions {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 4_000;
    private static final String SELECT =
            "select id, product_id, sequence, version, title, words, pages, bytes, created_at,"
                    + " created_by, withdrawn_at from instruction ";

    private final JdbcClient jdbc;
    private final Products products;
    private final PageMaker pageMaker;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final LoadingCache<Step, List<Instruction>> versions = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::load);

    Instructions(
            JdbcClient jdbc,
            Products products,
            PageMaker pageMaker,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.products = products;
        this.pageMaker = pageMaker;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Step(ProductId product, int sequence) {}

    /** What held at that time; nothing where none was written or the last one had been withdrawn. */
    public Optional<Instruction> inForce(ProductId product, int sequence, Instant at) {
        return versions.get(new Step(product, sequence)).stream()
                .filter(v -> !v.createdAt().isAfter(at))
                .findFirst()
                .filter(v -> v.inForce(at));
    }

    /** All versions of an operation, the newest first. */
    public List<Instruction> versions(ProductId product, int sequence) {
        return load(new Step(product, sequence));
    }

    /** The newest version of each operation, by product. */
    public List<Instruction> newest(int limit) {
        return jdbc.sql(SELECT
                        + "i where version = (select max(version) from instruction n where n.product_id = i.product_id"
                        + " and n.sequence = i.sequence) order by product_id, sequence limit ?")
                .param(limit)
                .query(Instructions::of)
                .list();
    }

    public Optional<Instruction> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Instructions::of)
                .optional();
    }

    public Optional<PagePicture> page(long id, int page) {
        return jdbc.sql("select media_type, content from instruction_page where instruction_id = ? and page = ?")
                .param(id)
                .param(page)
                .query((row, i) -> new PagePicture(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /**
     * Writes a new version. The pages are drawn before, outside of any transaction.
     *
     * @param product number or code
     * @param file a picture or a PDF as it came, or null
     */
    public Instruction write(
            String product, int sequence, String title, @Nullable String words, byte @Nullable [] file) {
        Product of = products.find(product).orElseThrow(() -> invalid("product", "plan.instruction.product", product));
        if (sequence < 1) {
            throw invalid("sequence", "plan.instruction.sequence", String.valueOf(sequence));
        }
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw invalid("title", "plan.instruction.title", String.valueOf(LONGEST_TITLE));
        }
        String said = words == null || words.isBlank() ? null : words.strip();
        if (said != null && said.length() > LONGEST_WORDS) {
            throw invalid("words", "plan.instruction.words", String.valueOf(LONGEST_WORDS));
        }
        List<PagePicture> pages = file == null || file.length == 0 ? List.of() : pageMaker.pages(file);
        if (said == null && pages.isEmpty()) {
            throw invalid("file", "plan.instruction.nothing");
        }
        long id = Objects.requireNonNull(
                transaction.execute(status -> store(of.id(), sequence, title.strip(), said, pages)));
        return find(id).orElseThrow();
    }

    /** From now on there is none; what was stays readable. */
    @Transactional
    public void withdraw(long id) {
        Instruction instruction = find(id).orElseThrow(() -> Problem.of(
                HttpStatus.NOT_FOUND, "instruction-not-found", "plan.instruction.unknown", String.valueOf(id)));
        jdbc.sql("update instruction set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(id)
                .update();
        audit.record("instruction.withdraw", String.valueOf(id), instruction.title());
        forget(instruction.product(), instruction.sequence());
    }

    private long store(ProductId product, int sequence, String title, @Nullable String words, List<PagePicture> pages) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into instruction (product_id, sequence, version, title, words, pages, bytes, created_at, created_by)
                        select ?, ?, coalesce(max(version), 0) + 1, ?, ?, 0, ?, ?, ? from instruction
                        where product_id = ? and sequence = ?""")
                .param(product.value())
                .param(sequence)
                .param(title)
                .param(words)
                .param(pages.stream().mapToInt(p -> p.content().length).sum())
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .param(product.value())
                .param(sequence)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (int page = 0; page < pages.size(); page++) {
            jdbc.sql("insert into instruction_page (instruction_id, page, media_type, content) values (?, ?, ?, ?)")
                    .param(id)
                    .param(page + 1)
                    .param(pages.get(page).mediaType())
                    .param(pages.get(page).content())
                    .update();
        }
        jdbc.sql("update instruction set pages = ? where id = ?")
                .param(pages.size())
                .param(id)
                .update();
        audit.record("instruction.write", String.valueOf(id), title);
        forget(product, sequence);
        return id;
    }

    private void forget(ProductId product, int sequence) {
        AfterCommit.run(() -> versions.invalidate(new Step(product, sequence)));
    }

    private List<Instruction> load(Step step) {
        return jdbc.sql(SELECT + "where product_id = ? and sequence = ? order by version desc limit 200")
                .param(step.product().value())
                .param(step.sequence())
                .query(Instructions::of)
                .list();
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "plan.instruction.invalid")
                .field(field, key, args);
    }

    private static Instruction of(ResultSet row, int i) throws SQLException {
        Timestamp withdrawn = row.getTimestamp(11);
        return new Instruction(
                row.getLong(1),
                new ProductId(row.getLong(2)),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
