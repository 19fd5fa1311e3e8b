package dev.flowcard.production.stocktaking;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.production.floor.CountCorrections;
import dev.flowcard.production.floor.CountCorrections.Difference;
import dev.flowcard.production.stocktaking.CountLine.State;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stocktaking of the work in process: what was counted, what was not, and the decisions on the differences. */
@Service
public class Stocktakings {
    private static final int MOST = 50;

    private final StocktakingStore store;
    private final CountCorrections corrections;
    private final WorkOrders workOrders;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Stocktakings(
            StocktakingStore store,
            CountCorrections corrections,
            WorkOrders workOrders,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.corrections = corrections;
        this.workOrders = workOrders;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pieces that lie in front of an operation by the books, and that nobody has counted. */
    public record Missed(String workOrder, String card, int sequence, String operation, BigDecimal booked) {}

    /** The newest first, at most fifty. */
    public List<Stocktaking> latest() {
        return store.latest(MOST);
    }

    public List<CountLine> lines(long stocktaking) {
        return store.lines(stocktaking);
    }

    /** What is still to be counted. */
    public List<Missed> missed(long stocktaking) {
        Set<String> counted = store.lines(stocktaking).stream()
                .map(line -> line.card() + "." + line.sequence())
                .collect(Collectors.toSet());
        return workOrders.active().stream()
                .flatMap(this::cards)
                .flatMap(card -> card.operations().stream()
                        .filter(o -> o.remainder().signum() > 0 && !counted.contains(o.code()))
                        .map(o -> missed(card, o)))
                .toList();
    }

    private Stream<WorkOrderView> cards(WorkOrderView workOrder) {
        return workOrder.cards().isEmpty() ? Stream.of(workOrder) : workOrders.cards(workOrder.number()).stream();
    }

    private static Missed missed(WorkOrderView card, OperationView operation) {
        return new Missed(
                card.number(),
                card.code(),
                operation.sequence(),
                operation.name().name(),
                operation.remainder());
    }

    /** The books are put right by the difference. A second time changes nothing. */
    @Transactional
    public CountLine approve(long line) {
        return decide(line, State.APPROVED, null);
    }

    /** The books stay as they are. A second time changes nothing. */
    @Transactional
    public CountLine reject(long line, String note) {
        return decide(line, State.REJECTED, note);
    }

    private CountLine decide(long id, State state, @Nullable String note) {
        corrections.decide(find(id).card(), () -> {
            CountLine line = find(id); // behind the lock: somebody may have been faster
            if (line.state() == state) {
                return Optional.empty();
            }
            if (line.state() != State.DIFFERENT) {
                throw Problem.of(
                        HttpStatus.CONFLICT, "already-decided", "production.count.decided", String.valueOf(id));
            }
            store.decide(id, state, actor.name(), clock.instant(), note);
            String detail = plain(line.booked()) + " > " + plain(line.counted()) + (note == null ? "" : " · " + note);
            audit.record("stocktaking." + state.name().toLowerCase(java.util.Locale.ROOT), line.card(), detail);
            return state == State.APPROVED
                    ? Optional.of(new Difference(line.card(), line.sequence(), line.difference(), line.persons()))
                    : Optional.empty();
        });
        return find(id);
    }

    private CountLine find(long line) {
        return store.find(line)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "line-not-found", "production.count.not-found", String.valueOf(line)));
    }

    /** Ends it; differences on which nobody decided stand in the way. */
    @Transactional
    public void close(long stocktaking) {
        long open = store.lines(stocktaking).stream()
                .filter(line -> line.state() == State.DIFFERENT)
                .count();
        if (open > 0) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "differences-open", "production.count.open-differences", String.valueOf(open));
        }
        store.close(stocktaking, actor.name(), clock.instant());
        audit.record("stocktaking.close", String.valueOf(stocktaking), "");
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
