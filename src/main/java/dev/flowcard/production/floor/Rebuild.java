package dev.flowcard.production.floor;

import dev.flowcard.devices.ScanHistory;
import dev.flowcard.devices.ScanHistory.Taken;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.production.persistence.WorkOrderVerbs.Dated;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final RebuildParts parts;
    private final EntityManager entities;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    Rebuild(
            ScanHistory scans,
            WorkOrderVerbs verbs,
            WorkOrderRepository workOrders,
            ReportTexts reports,
            RebuildParts parts,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scans = scans;
        this.verbs = verbs;
        this.workOrders = workOrders;
        this.reports = reports;
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
     * @param differences what is stored otherwise than it follows, at most 100; none is as it should be
     */
    public record Result(Instant at, long millis, long scans, long verbs, int workOrders, List<String> differences) {
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
        List<String> differences = new ArrayList<>(floor.differences());
        floor.workOrders().forEach((code, rebuilt) -> {
            if (!floor.left(code)) {
                compare(code, rebuilt, differences);
            }
        });
        compare(floor, differences);
        long millis = Duration.between(begun, clock.instant()).toMillis();
        return new Result(
                begun,
                millis,
                taken.count(),
                dated.count(),
                floor.workOrders().size(),
                differences.stream().limit(MOST_TOLD).toList());
    }

    private void compare(String code, WorkOrder rebuilt, List<String> differences) {
        String stored = workOrders.find(code, code).map(WorkOrderSnapshots::of).orElse("");
        entities.clear();
        String follows = WorkOrderSnapshots.of(rebuilt);
        if (!stored.equals(follows)) {
            differences.add("work order " + code + ": " + stored + " / " + follows);
        }
    }

    private void compare(RebuiltFloor floor, List<String> differences) {
        Map<UUID, String> stored = reports.stored();
        stored.values().removeIf(floor::ofLeft);
        floor.reports().texts().forEach((scan, text) -> {
            if (floor.ofLeft(text)) {
                return;
            }
            String there = stored.remove(scan);
            if (!ReportTexts.sorted(text).equals(there)) {
                differences.add("report of scan " + scan + ": " + there + " / " + text);
            }
        });
        stored.forEach((scan, text) -> differences.add("report of scan " + scan + ": " + text + " / none"));
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
