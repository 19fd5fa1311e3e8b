package dev.flowcard.devices.inbox;

import dev.flowcard.devices.LateRefusals;
import dev.flowcard.devices.PastScans;
import dev.flowcard.devices.PastScans.PastScan;
import dev.flowcard.devices.Terminals;
import dev.flowcard.devices.inbox.Refusal.Answer;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.inbox.Refusal.Told;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a foreman does with late refusals: book what was meant all the same, or dismiss it with a reason. */
@Service
public class RefusalDesk implements LateRefusals {
    private static final String DECIDERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";
    private static final String TERMINAL = "REPLAY-INBOX-";
    private static final String DEVICE = "inbox";
    private static final int LONGEST_NOTE = 500;

    private final RefusalStore store;
    private final Terminals terminals;
    private final PastScans scans;
    private final CodeReader codes;
    private final People people;
    private final CurrentActor actor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** One at a time: they are said at one terminal. */
    private final ReentrantLock booking = new ReentrantLock();

    RefusalDesk(
            RefusalStore store,
            Terminals terminals,
            PastScans scans,
            CodeReader codes,
            People people,
            CurrentActor actor,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.scans = scans;
        this.codes = codes;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int countOpen() {
        return store.countOpen();
    }

    int count() {
        return store.count();
    }

    /** Those that wait for an answer, the oldest first. */
    @PreAuthorize(DECIDERS)
    public List<Told> open(long offset, int size) {
        return store.open(offset, size).stream().map(this::told).toList();
    }

    /** All of them, the newest first. */
    @PreAuthorize(DECIDERS)
    public List<Told> latest(long offset, int size) {
        return store.latest(offset, size).stream().map(this::told).toList();
    }

    /** Whether {@link #book} has something to book. */
    public boolean bookable(Refusal refusal) {
        return script(refusal).reports();
    }

    /** Code of the work order that it is about, or of its operation. */
    public @Nullable String workOrder(Refusal refusal) {
        return script(refusal).card().orElse(null);
    }

    /** Leaves it refused. */
    @PreAuthorize(DECIDERS)
    public Told dismiss(long id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_NOTE) {
            throw invalid("reason", "devices.inbox.reason-wrong", LONGEST_NOTE);
        }
        Refusal refusal = find(id);
        if (refusal.open()) {
            resolve(refusal, Answer.DISMISS, reason.strip());
        }
        return answered(id, Answer.DISMISS);
    }

    /**
     * Books what was meant, with a warning for everything that spoke against it.
     *
     * @param person number of who did it, where nobody was signed on
     */
    @PreAuthorize(DECIDERS)
    public Told book(long id, @Nullable String person) {
        Refusal refusal = find(id);
        if (refusal.open()) {
            say(refusal, requireReport(refusal).scans(badge(refusal, person)));
            resolve(refusal, Answer.BOOK, null);
        }
        return answered(id, Answer.BOOK);
    }

    private void resolve(Refusal refusal, Answer answer, @Nullable String note) {
        transaction.executeWithoutResult(status -> {
            if (store.resolve(refusal.id(), answer, note, actor.name(), clock.instant())) {
                String subject = refusal.terminal() + " " + refusal.id();
                audit.record("refusal." + answer.name().toLowerCase(Locale.ROOT), subject, note == null ? "" : note);
            }
        });
    }

    private void say(Refusal refusal, List<PastScan> script) {
        String terminal = TERMINAL + refusal.terminalId();
        booking.lock();
        try {
            terminals.enrol(terminal, null);
            List<String> refused = scans.take(terminal, DEVICE, script);
            if (!refused.isEmpty()) {
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "still-refused",
                        "devices.inbox.still-refused",
                        String.join(", ", refused));
            }
        } finally {
            booking.unlock();
        }
    }

    private RefusalScript requireReport(Refusal refusal) {
        RefusalScript script = script(refusal);
        if (!script.reports()) {
            throw Problem.of(HttpStatus.CONFLICT, "nothing-to-book", "devices.inbox.nothing-to-book");
        }
        return script;
    }

    private @Nullable String badge(Refusal refusal, @Nullable String person) {
        if (!refusal.session().persons().isEmpty()) {
            return null;
        }
        if (person == null || person.isBlank()) {
            throw invalid("person", "devices.inbox.person-missing");
        }
        return people.find(person)
                .orElseThrow(() -> invalid("person", "devices.inbox.person-unknown", person))
                .code();
    }

    private Refusal find(long id) {
        return store.find(id)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "devices.inbox.not-found", id));
    }

    /** The same answer twice changes nothing; another one than was given is refused. */
    private Told answered(long id, Answer wanted) {
        Refusal refusal = find(id);
        if (refusal.answer() != wanted) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "already-resolved", "devices.inbox.already-resolved", refusal.resolvedBy());
        }
        return told(refusal);
    }

    private RefusalScript script(Refusal refusal) {
        long from = Math.max(1, refusal.firstSeq() - RefusalScript.LOOK_BACK);
        List<Line> lines = store.lines(refusal.terminalId(), refusal.device(), from, refusal.lastSeq());
        return new RefusalScript(refusal, lines, codes);
    }

    private Told told(Refusal refusal) {
        return new Told(
                refusal, store.lines(refusal.terminalId(), refusal.device(), refusal.firstSeq(), refusal.lastSeq()));
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
