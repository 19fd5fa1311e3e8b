package dev.flowcard.production.floor;

import dev.flowcard.devices.ScanHistory;
import dev.flowcard.devices.ScanHistory.Taken;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.production.persistence.WorkOrderVerbs.Dated;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that quantities, states and reports follow from the scan log and the dated verbs: lives through them once more in
 * memory and compares with what is stored, all as of one moment. Changes nothing.
 */
@Service
public class Rebuild {
    private static final long BEGINNING = Long.MIN_VALUE;
    private static final int PAGE = 500;
    private static final int MOST_TOLD = 100;

    private final ScanHistory scans;
    private final WorkOrderVerbs verbs;
    private final WorkOrderRepository workOrders;
    private final ReportTexts reports;
    private final SideTexts sides;
    private final RebuildParts parts;
    private final EntityManager entities;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    Rebuild(
            ScanHistory scans,
            WorkOrderVerbs verbs,
            WorkOrderRepository workOrders,
            ReportTexts reports,
            SideTexts sides,
            RebuildParts parts,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scans = scans;
        this.verbs = verbs;
        this.workOrders = workOrders;
        this.reports = reports;
        this.sides = sides;
        this.parts = parts;
        this.entities = entities;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * What came out.
     *
     * @param scans how many were lived through, and {@code verbs} of the office
     * @param workOrders compared with all that is stored of them, operations, cards and quantities
     * @param reports of scans
     * @param lots scanned to operations
     * @param pieces with serial numbers, what they were built into and where they passed
     * @param batches at subcontractors
     * @param leftOut work orders that cannot be lived through: the office sent pieces out before its acts were kept whole
     * @param differences what is stored otherwise than it follows, at most 100; none is as it should be
     */
    public record Result(
            Instant at,
            long millis,
            long scans,
            long verbs,
            int workOrders,
            int reports,
            int lots,
            int pieces,
            int batches,
            int leftOut,
            List<String> differences) {
        public boolean same() {
            return differences.isEmpty();
        }
    }

    public Result run() {
        return Objects.requireNonNull(oneMoment.execute(status -> compare()));
    }

    private Result compare() {
        Instant begun = clock.instant();
        RebuiltFloor floor = new RebuiltFloor(parts);
        Feed<Taken> taken = new Feed<>(scans::after, Taken::position);
        Feed<Dated> dated = new Feed<>(verbs::after, Dated::position);
        while (taken.peek() != null || dated.peek() != null) {
            if (dated.comesBefore(taken)) {
                floor.take(dated.next());
            } else {
                floor.take(taken.next());
            }
        }
        return result(begun, taken.count(), dated.count(), floor);
    }

    private Result result(Instant begun, long taken, long dated, RebuiltFloor floor) {
        RebuildComparison comparison = new RebuildComparison(floor);
        floor.workOrders().forEach((code, rebuilt) -> {
            comparison.workOrder(
                    code,
                    workOrders.find(code, code).map(WorkOrderSnapshots::of).orElse(""),
                    WorkOrderSnapshots.of(rebuilt));
            entities.clear();
        });
        int booked = comparison.reports(reports.stored());
        RebuiltSideBooks books = floor.sideBooks();
        int lots = comparison.rows(sides.storedLots(), books.lots().texts());
        int pieces = comparison.rows(sides.storedPieces(), books.pieces().texts());
        int batches = comparison.rows(sides.storedBatches(), books.batches().texts());
        comparison.used(sides.falselyUsed());
        return new Result(
                begun,
                Duration.between(begun, clock.instant()).toMillis(),
                taken,
                dated,
                floor.workOrders().size() - floor.left().size(),
                booked,
                lots,
                pieces,
                batches,
                floor.left().size(),
                comparison.differences().stream().limit(MOST_TOLD).toList());
    }

    /** One of the two logs, read page by page. */
    private static final class Feed<T> {
        private final Pages<T> pages;
        private final java.util.function.ToLongFunction<T> position;
        private final Deque<T> page = new ArrayDeque<>();
        private long last = BEGINNING;
        private long count;

        /** Reads the next ones after a position. */
        interface Pages<T> {
            List<T> after(long position, int most);
        }

        Feed(Pages<T> pages, java.util.function.ToLongFunction<T> position) {
            this.pages = pages;
            this.position = position;
        }

        @Nullable
        T peek() {
            if (page.isEmpty()) {
                page.addAll(pages.after(last, PAGE));
            }
            return page.peek();
        }

        T next() {
            T next = Objects.requireNonNull(peek());
            page.remove();
            last = position.applyAsLong(next);
            count++;
            return next;
        }

        boolean comesBefore(Feed<?> other) {
            return peek() != null && (other.peek() == null || place() < other.place());
        }

        private long place() {
            return position.applyAsLong(Objects.requireNonNull(peek()));
        }

        long count() {
            return count;
        }
    }
}
