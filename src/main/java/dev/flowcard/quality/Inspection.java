package dev.flowcard.quality;

import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One inspection of what an operation made. Whoever decides it holds the lock on its row, so that it is decided once. */
@Entity
class Inspection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String number;
    long operationId;
    String workOrder;
    int sequence;
    String operationName;

    @Nullable
    String operationNameEn;

    long productId;
    String plan;

    @Enumerated(EnumType.STRING)
    InspectionState state = InspectionState.REQUESTED;

    BigDecimal quantity;

    @Nullable
    BigDecimal good;

    @Nullable
    BigDecimal scrap;

    @Nullable
    BigDecimal held;

    @Nullable
    String note;

    @Nullable
    String inspector;

    @Nullable
    String repeats;

    BigDecimal heldBefore = BigDecimal.ZERO;
    Instant requestedAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant decidedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "inspection_result", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderBy("sample, position")
    List<InspectionResult> results = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Inspection() {}

    Inspection(String number, WorkOrderView workOrder, OperationView operation, BigDecimal quantity, Instant at) {
        this.number = number;
        this.operationId = operation.id().value();
        this.workOrder = workOrder.number();
        this.sequence = operation.sequence();
        this.operationName = operation.name().name();
        this.operationNameEn = operation.name().nameEn();
        this.productId = workOrder.product().value();
        this.plan = Objects.requireNonNullElse(operation.inspectionPlan(), "");
        this.quantity = quantity;
        this.requestedAt = at;
    }

    /** The same once more after it failed: what was good and what was held; scrap stays scrap. */
    static Inspection again(Inspection failed, String number, Instant at) {
        Inspection next = new Inspection();
        next.number = number;
        next.operationId = failed.operationId;
        next.workOrder = failed.workOrder;
        next.sequence = failed.sequence;
        next.operationName = failed.operationName;
        next.operationNameEn = failed.operationNameEn;
        next.productId = failed.productId;
        next.plan = failed.plan;
        next.quantity = or0(failed.good).add(or0(failed.held));
        next.heldBefore = or0(failed.held);
        next.repeats = failed.number;
        next.requestedAt = at;
        return next;
    }

    void start(String inspector, Instant at) {
        if (state == InspectionState.REQUESTED) {
            state = InspectionState.IN_PROGRESS;
            startedAt = at;
        }
        this.inspector = inspector;
    }

    void record(List<InspectionResult> found) {
        results.clear();
        results.addAll(found);
    }

    void decide(InspectionState outcome, Decision decision, String inspector, Instant at) {
        start(inspector, at);
        state = outcome;
        good = decision.good();
        scrap = decision.scrap();
        held = decision.held();
        note = decision.note();
        decidedAt = at;
    }

    boolean decidedLike(InspectionState outcome, Decision decision) {
        return state == outcome
                && decision.sameQuantities(new Decision(List.of(), or0(good), or0(scrap), or0(held), null));
    }

    OperationId operation() {
        return new OperationId(operationId);
    }

    private static BigDecimal or0(@Nullable BigDecimal quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }
}
