package dev.flowcard.production;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.persistence.ReplenishmentStore;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replenishing a work order: a foreman asks, a planner approves, and the pieces begin at the first operation. */
@Service
public class Replenishments {
    private final WorkOrders workOrders;
    private final ReplenishmentStore store;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Replenishments(WorkOrders workOrders, ReplenishmentStore store, CurrentActor actor, Audit audit, Clock clock) {
        this.workOrders = workOrders;
        this.store = store;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for pieces; nothing begins before somebody approves. */
    @Transactional
    public Replenishment ask(String numberOrCode, BigDecimal quantity, String reason) {
        WorkOrderView workOrder = workOrders.changeable("replenish", numberOrCode);
        long id = store.add(workOrder.number(), quantity, reason, actor.name(), clock.instant());
        audit.record("work-order.replenish.ask", workOrder.number(), told(quantity, reason));
        return store.find(id).orElseThrow();
    }

    /** Asks and approves in one: for those who may. */
    @Transactional
    public WorkOrderView replenish(String numberOrCode, BigDecimal quantity, String reason) {
        return approve(ask(numberOrCode, quantity, reason).id());
    }

    /** The pieces are added. A second time changes nothing. */
    @Transactional
    public WorkOrderView approve(long id) {
        return decide(id, Replenishment.State.APPROVED, null);
    }

    /** With a reason for who asked. A second time changes nothing. */
    @Transactional
    public WorkOrderView reject(long id, String note) {
        return decide(id, Replenishment.State.REJECTED, note);
    }

    private WorkOrderView decide(long id, Replenishment.State state, @Nullable String note) {
        String number = find(id).workOrder();
        return workOrders.change(number, Change.RELEASED, workOrder -> {
            Replenishment asked = find(id); // behind the lock: somebody may have been faster
            if (asked.state() == state) {
                return;
            }
            if (asked.state() != Replenishment.State.ASKED) {
                throw Problem.of(
                        HttpStatus.CONFLICT, "already-decided", "production.replenish.decided", String.valueOf(id));
            }
            if (state == Replenishment.State.APPROVED) {
                WorkOrders.checkChangeable("replenish", workOrder);
                workOrder.replenish(asked.quantity());
            }
            store.decide(id, state, actor.name(), clock.instant(), note);
            String detail = note == null ? told(asked.quantity(), asked.askedBy()) : note;
            audit.record("work-order.replenish." + state.name().toLowerCase(java.util.Locale.ROOT), number, detail);
        });
    }

    private Replenishment find(long id) {
        return store.find(id)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "replenishment-not-found",
                        "production.replenish.not-found",
                        String.valueOf(id)));
    }

    /** Those that wait for a decision, the oldest first. */
    public List<Replenishment> asked() {
        return store.asked();
    }

    /** Of a work order, the newest first. */
    public List<Replenishment> of(String number) {
        return store.of(number);
    }

    private static String told(BigDecimal quantity, String words) {
        return quantity.stripTrailingZeros().toPlainString() + (words.isEmpty() ? "" : " · " + words);
    }
}
