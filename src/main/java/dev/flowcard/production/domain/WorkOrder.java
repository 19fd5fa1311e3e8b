package dev.flowcard.production.domain;

import dev.flowcard.plan.ProductId;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.Gate;
import dev.flowcard.production.PlanObjection;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.WorkOrderState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order to the shop to make a quantity of a product, with its operations in sequence. Whoever changes it holds the lock
 * on its row. Quantities and states of the operations are derived here after every change, never set from outside.
 */
@Entity
public class WorkOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String number;
    String code;
    long productId;

    @Nullable
    Integer routingVersion;

    @Nullable
    String orderNumber;

    @Nullable
    Integer orderLine;

    BigDecimal quantityOrdered;
    BigDecimal quantityPlanned;
    BigDecimal quantityReleased = BigDecimal.ZERO;
    BigDecimal quantityReplenished = BigDecimal.ZERO;
    BigDecimal quantitySurplus = BigDecimal.ZERO;

    @Transient
    BigDecimal surplusTold = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    WorkOrderState state = WorkOrderState.PLANNED;

    @Enumerated(EnumType.STRING)
    @Nullable
    WorkOrderState stateBeforeHold;

    @Nullable
    Instant heldAt;

    @Nullable
    String holdReason;

    @Nullable
    String closeReason;

    @Nullable
    Instant releasedAt;

    @Nullable
    Instant completedAt;

    int cardPrints;
    Instant createdAt;

    @Embedded
    CardCopy cardCopy = CardCopy.FIRST;

    @Convert(converter = CardPartsConverter.class)
    @Column(columnDefinition = "mediumtext")
    List<CardPart> cards = List.of();

    @OneToMany(mappedBy = "workOrder", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("sequence")
    List<Operation> operations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WorkOrder() {}

    public WorkOrder(String number, String code, ProductId product, BigDecimal quantity, Instant createdAt) {
        this.number = number;
        this.code = code;
        this.productId = product.value();
        this.quantityOrdered = quantity;
        this.quantityPlanned = quantity;
        this.createdAt = createdAt;
    }

    public void belongsTo(@Nullable String order, @Nullable Integer line) {
        orderNumber = order;
        orderLine = line;
    }

    /** By which version of the product's routing it is made. */
    public void follows(@Nullable Integer version) {
        routingVersion = version;
    }

    /** What of a plan would change something that has begun. */
    public List<PlanObjection> objections(ProductId product, BigDecimal quantity, List<PlannedOperation> steps) {
        return Objections.toPlan(this, product, quantity, steps);
    }

    /** Takes over a plan to which nothing speaks. Operations that the plan no longer names go. */
    public void plan(BigDecimal ordered, BigDecimal planned, List<PlannedOperation> steps) {
        operations.forEach(o -> o.ordered(quantityOrdered, ordered));
        quantityOrdered = ordered;
        quantityPlanned = planned;
        if (state == WorkOrderState.COMPLETED && steps.size() > operations.size()) {
            state = WorkOrderState.RUNNING;
            completedAt = null;
        }
        operations.removeIf(o -> steps.stream().noneMatch(s -> s.sequence() == o.sequence));
        steps.forEach(this::planStep);
        operations.sort(java.util.Comparator.comparingInt(o -> o.sequence));
        derive();
    }

    private void planStep(PlannedOperation step) {
        Optional<Operation> known =
                operations.stream().filter(o -> o.sequence == step.sequence()).findFirst();
        known.ifPresentOrElse(o -> o.replan(step), () -> operations.add(new Operation(this, step)));
    }

    /** Without a quantity what the plan says is released. */
    public void release(@Nullable BigDecimal quantity, Instant at) {
        quantityReleased = quantity == null ? quantityPlanned : quantity;
        releasedAt = at;
        state = WorkOrderState.RELEASED;
        derive();
    }

    public void hold(String reason, Instant at) {
        stateBeforeHold = state;
        state = WorkOrderState.ON_HOLD;
        heldAt = at;
        holdReason = reason;
        derive();
    }

    public void resume() {
        state = stateBeforeHold == null ? WorkOrderState.RELEASED : stateBeforeHold;
        stateBeforeHold = null;
        heldAt = null;
        holdReason = null;
        derive();
    }

    public void replenish(BigDecimal quantity) {
        quantityReplenished = quantityReplenished.add(quantity);
        if (state == WorkOrderState.COMPLETED) {
            state = WorkOrderState.RUNNING;
            completedAt = null;
        }
        derive();
    }

    /** Ends it with what is there: every operation still open counts as closed short. */
    public void closeShort(String reason, Instant at) {
        closeReason = reason;
        operations.stream().filter(o -> !o.over()).forEach(o -> o.closedShort = true);
        state = WorkOrderState.CLOSED_SHORT;
        completedAt = at;
        derive();
    }

    public void cancel(Instant at) {
        state = WorkOrderState.CANCELLED;
        completedAt = at;
        derive();
    }

    /** A recalled card comes out as a new copy. */
    public void printCard(Instant at) {
        cardPrints++;
        cardCopy = cardCopy.printed(at);
    }

    public void startRun(Operation operation, Instant at) {
        operation.openRuns++;
        if (operation.actualStart == null || at.isBefore(operation.actualStart)) {
            operation.actualStart = at;
        }
        if (state == WorkOrderState.RELEASED) {
            state = WorkOrderState.RUNNING;
        }
        derive();
    }

    public void pauseRun(Operation operation) {
        operation.pausedRuns++;
        derive();
    }

    public void resumeRun(Operation operation) {
        operation.pausedRuns = Math.max(0, operation.pausedRuns - 1);
        derive();
    }

    public void endRun(Operation operation, boolean wasPaused) {
        operation.openRuns = Math.max(0, operation.openRuns - 1);
        operation.pausedRuns = Math.max(0, operation.pausedRuns - (wasPaused ? 1 : 0));
        derive();
    }

    /** Books a report of the traveller card. */
    public List<Operation> book(Operation operation, Booking booking) {
        return book(operation, null, booking);
    }

    /** Books a report of a card, null is the traveller card. Answers the operations that became finished by it: this one, and later ones that waited for it. */
    public List<Operation> book(Operation operation, @Nullable String card, Booking booking) {
        count(operation, card, booking);
        List<Operation> finished = new ArrayList<>();
        if (booking.kind() == ReportKind.PRODUCTION) {
            operations.stream()
                    .filter(o -> o.sequence >= operation.sequence && (o == operation || o.begun()))
                    .filter(this::nothingLeft)
                    .forEach(o -> {
                        o.finish(booking.at());
                        finished.add(o);
                    });
        }
        complete(booking.at());
        derive();
        return finished;
    }

    /** What speaks against taking a report of a card with so many good pieces back. */
    public Optional<ReversalObjection> objectionToReversal(
            Operation operation, @Nullable String card, BigDecimal good, Away away) {
        return Objections.toReversal(this, operation, card, good, away);
    }

    public Optional<Operation> following(Operation operation) {
        int next = operations.indexOf(operation) + 1;
        return next < operations.size() ? Optional.of(operations.get(next)) : Optional.empty();
    }

    /** Takes a report back: what it had finished is open again. */
    public void reverse(Operation operation, @Nullable String card, Booking opposite) {
        count(operation, card, opposite);
        Instant completed = completedAt;
        if (state == WorkOrderState.COMPLETED) {
            state = WorkOrderState.RUNNING;
            completedAt = null;
        }
        derive();
        if (completed != null) {
            complete(completed);
        }
    }

    /** Puts quantities right without saying that work was done. */
    public void correct(Operation operation, Booking booking) {
        operation.count(booking);
        derive();
    }

    /** An inspection let the good pieces past the gate. */
    public void passGate(Operation operation, Instant at) {
        operation.gate = Gate.PASSED;
        operation.gatePassed = operation.good;
        complete(at);
        derive();
    }

    public void failGate(Operation operation) {
        operation.gate = Gate.FAILED;
        derive();
    }

    void count(Operation operation, @Nullable String card, Booking booking) {
        operation.count(booking);
        if (card != null) {
            changeCard(card, part -> part.count(operation.sequence, booking));
        }
    }

    /** Puts another in the place of a split or box; the aggregate's own verbs for them are in {@link SplitCards}. */
    void changeCard(String card, UnaryOperator<CardPart> change) {
        cards = cards.stream()
                .map(part -> part.card().equals(card) ? change.apply(part) : part)
                .toList();
    }

    private boolean nothingLeft(Operation operation) {
        return !operation.over() && remainder(operation).signum() == 0 && previousOver(operation);
    }

    private boolean previousOver(Operation operation) {
        int index = operations.indexOf(operation);
        return index == 0 || operations.get(index - 1).over();
    }

    void complete(Instant at) {
        boolean done = operations.stream().allMatch(o -> o.over() && (o.gate == Gate.NONE || o.gate == Gate.PASSED));
        if (done && state == WorkOrderState.RUNNING) {
            state = WorkOrderState.COMPLETED;
            completedAt = at;
        }
    }

    void derive() {
        for (Operation operation : operations) {
            if (operation.finished && !state.over() && remainder(operation).signum() > 0) {
                operation.reopen();
            }
            operation.state = OperationStates.of(this, operation);
        }
        boolean made = state == WorkOrderState.COMPLETED || state == WorkOrderState.CLOSED_SHORT;
        quantitySurplus = made ? ready().subtract(quantityOrdered).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** Good pieces behind the last operation, and behind its gate. */
    private BigDecimal ready() {
        Operation last = operations.getLast();
        return last.gate == Gate.NONE ? last.good : last.gatePassed;
    }

    @PostLoad
    void loaded() {
        surplusTold = quantitySurplus;
    }

    /** The pieces beyond the order, where they are others than was told last. */
    public Optional<BigDecimal> newSurplus() {
        boolean changed = surplusTold.compareTo(quantitySurplus) != 0;
        surplusTold = quantitySurplus;
        return changed ? Optional.of(quantitySurplus) : Optional.empty();
    }

    public BigDecimal arrived(Operation operation) {
        int index = operations.indexOf(operation);
        return index == 0
                ? quantityReleased.add(quantityReplenished)
                : operations.get(index - 1).passedOn();
    }

    /** What may still be reported: never more than is released, never below 0. */
    public BigDecimal remainder(Operation operation) {
        BigDecimal ceiling = quantityReleased.add(quantityReplenished).min(arrived(operation));
        return ceiling.subtract(operation.reported()).max(BigDecimal.ZERO);
    }

    public Optional<Operation> operation(int sequence) {
        return operations.stream().filter(o -> o.sequence == sequence).findFirst();
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public List<CardPart> cards() {
        return cards;
    }

    public String number() {
        return number;
    }

    public String code() {
        return code;
    }

    public long product() {
        return productId;
    }

    public WorkOrderState state() {
        return state;
    }

    public boolean begun() {
        return operations.stream().anyMatch(Operation::begun);
    }
}
