package dev.flowcard.production;

import dev.flowcard.identity.Audit;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import dev.flowcard.production.domain.WorkOrderViews;
import dev.flowcard.production.persistence.WorkOrderIndex;
import dev.flowcard.production.persistence.WorkOrderRepository;
import dev.flowcard.production.persistence.WorkOrderVerbs;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work orders for those who plan and watch: looking them up, and the planner's verbs. A verb answers the work order as it is
 * now, also where it was so already. Work orders are named by their number or by their card's code.
 */
@Service
public class WorkOrders {
    private final WorkOrderRepository repository;
    private final WorkOrderIndex index;
    private final WorkOrderVerbs verbs;
    private final ChangeFeed feed;
    private final SurplusFeed surplus;
    private final Audit audit;
    private final Clock clock;

    WorkOrders(
            WorkOrderRepository repository,
            WorkOrderIndex index,
            WorkOrderVerbs verbs,
            ChangeFeed feed,
            SurplusFeed surplus,
            Audit audit,
            Clock clock) {
        this.verbs = verbs;
        this.repository = repository;
        this.index = index;
        this.feed = feed;
        this.surplus = surplus;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<WorkOrderView> find(String numberOrCode) {
        return repository.find(numberOrCode.strip(), codeIn(numberOrCode)).map(WorkOrderViews::of);
    }

    /** What a card stands for, by its code: the traveller card of a split work order for what the splits left to it. */
    @Transactional(readOnly = true)
    public Optional<WorkOrderView> card(String code) {
        int dot = code.indexOf('.');
        String workOrder = dot < 0 ? code : code.substring(0, dot);
        return repository
                .find(workOrder, workOrder)
                .flatMap(w -> Optional.ofNullable(WorkOrderViews.byCard(w).get(code)));
    }

    /** What each card of a work order stands for, the traveller card first. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> cards(String number) {
        return repository
                .find(number.strip(), codeIn(number))
                .map(w -> List.copyOf(WorkOrderViews.byCard(w).values()))
                .orElse(List.of());
    }

    /** A page in the order of their numbers, all states or one. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> page(@Nullable WorkOrderState state, int page, int size) {
        return load(index.page(state == null ? null : state.name(), page * size, size));
    }

    public long count(@Nullable WorkOrderState state) {
        return index.count(state == null ? null : state.name());
    }

    /** Those that are not over, planned ones included. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> open(int page, int size) {
        return load(index.open(page * size, size));
    }

    public long openCount() {
        return index.openCount();
    }

    /** Released and not over, at most 5,000. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> active() {
        return load(index.active());
    }

    /** Those, and what was completed since then. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> activeSince(Instant since) {
        return load(index.activeSince(since));
    }

    /** Of many sales orders at once, at most 5,000. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> ofOrders(Collection<String> orderNumbers) {
        return load(index.ofOrders(orderNumbers));
    }

    @Transactional(readOnly = true)
    public List<WorkOrderView> ofOrder(String orderNumber) {
        return load(index.ofOrder(orderNumber));
    }

    private List<WorkOrderView> load(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : repository.byIds(ids).stream()
                        .map(WorkOrderViews::of)
                        .sorted(Comparator.comparing(WorkOrderView::number, String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    /** Lets the shop begin. Without a quantity what the plan says is released. */
    @Transactional
    public WorkOrderView release(String numberOrCode, @Nullable BigDecimal quantity) {
        return release(numberOrCode, quantity, clock.instant());
    }

    WorkOrderView release(String numberOrCode, @Nullable BigDecimal quantity, Instant at) {
        return change(numberOrCode, Change.RELEASED, workOrder -> {
            if (workOrder.state() == WorkOrderState.PLANNED) {
                workOrder.release(quantity, at);
            } else if (workOrder.state().over()) {
                throw notNow("release", workOrder);
            }
        });
    }

    /** Stops it with a reason; nothing can be started until it is resumed. */
    @Transactional
    public WorkOrderView hold(String numberOrCode, String reason) {
        return hold(numberOrCode, reason, clock.instant());
    }

    WorkOrderView hold(String numberOrCode, String reason, Instant at) {
        return change(numberOrCode, Change.HELD, workOrder -> {
            if (workOrder.state().over()) {
                throw notNow("hold", workOrder);
            }
            if (workOrder.state() != WorkOrderState.ON_HOLD) {
                workOrder.hold(reason, at);
            }
        });
    }

    @Transactional
    public WorkOrderView resume(String numberOrCode) {
        return change(numberOrCode, Change.RELEASED, workOrder -> {
            if (workOrder.state() == WorkOrderState.ON_HOLD) {
                workOrder.resume();
            }
        });
    }

    /** Ends it with the pieces that are there, for a reason. */
    @Transactional
    public WorkOrderView closeShort(String numberOrCode, String reason) {
        return change(numberOrCode, Change.CLOSED, workOrder -> {
            if (workOrder.state() == WorkOrderState.PLANNED || workOrder.state() == WorkOrderState.CANCELLED) {
                throw notNow("close-short", workOrder);
            }
            if (!workOrder.state().over()) {
                workOrder.closeShort(reason, clock.instant());
                audit.record("work-order.close-short", workOrder.number(), reason);
            }
        });
    }

    @Transactional
    public WorkOrderView cancel(String numberOrCode) {
        return change(numberOrCode, Change.CLOSED, workOrder -> {
            if (workOrder.state() == WorkOrderState.COMPLETED || workOrder.state() == WorkOrderState.CLOSED_SHORT) {
                throw notNow("cancel", workOrder);
            }
            if (workOrder.state() != WorkOrderState.CANCELLED) {
                workOrder.cancel(clock.instant());
            }
        });
    }

    WorkOrderView change(String numberOrCode, Change change, Consumer<WorkOrder> verb) {
        WorkOrder workOrder = index.code(numberOrCode.strip(), codeIn(numberOrCode))
                .flatMap(repository::lock)
                .orElseThrow(() -> notFound(numberOrCode));
        String before = WorkOrderSnapshots.of(workOrder);
        verb.accept(workOrder);
        verbs.record(change.name(), before, workOrder.code(), workOrder);
        surplus.tell(workOrder);
        WorkOrderView view = WorkOrderViews.of(workOrder);
        feed.tell(view.operations().stream()
                .map(o -> new OperationChanged(view.number(), o.id(), o.workCenter(), change))
                .toList());
        return view;
    }

    /** The work order that a code of any of its cards names. */
    private static String codeIn(String reference) {
        String code = Codes.withoutCheck(reference);
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** A work order whose quantities may still be changed. */
    WorkOrderView changeable(String verb, String numberOrCode) {
        WorkOrder workOrder =
                repository.find(numberOrCode.strip(), codeIn(numberOrCode)).orElseThrow(() -> notFound(numberOrCode));
        checkChangeable(verb, workOrder);
        return WorkOrderViews.of(workOrder);
    }

    static void checkChangeable(String verb, WorkOrder workOrder) {
        boolean ended =
                workOrder.state() == WorkOrderState.CANCELLED || workOrder.state() == WorkOrderState.CLOSED_SHORT;
        if (workOrder.state() == WorkOrderState.PLANNED || ended) {
            throw notNow(verb, workOrder);
        }
    }

    private static Problem notFound(String numberOrCode) {
        return Problem.of(
                HttpStatus.NOT_FOUND, "work-order-not-found", "production.work-order.not-found", numberOrCode);
    }

    static Problem notNow(String verb, WorkOrder workOrder) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "wrong-state",
                "production.work-order.not-now",
                verb,
                workOrder.state().name());
    }
}
