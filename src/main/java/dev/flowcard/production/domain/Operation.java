package dev.flowcard.production.domain;

import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationState;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation of a work order. Changed only through {@link WorkOrder}, which knows the operations around it. */
@Entity
public class Operation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "work_order_id")
    WorkOrder workOrder;

    int sequence;
    String name;

    @Nullable
    String nameEn;

    long workCenterId;

    @Nullable
    Long plannedWorkUnitId;

    BigDecimal setupMinutes;
    BigDecimal minutesPerPiece;

    @Nullable
    Instant plannedStart;

    @Nullable
    Instant plannedFinish;

    /** Of the plan alone: nothing that happens on the floor looks at it. */
    @Embedded
    @Nullable
    SplitPlan split;

    @Nullable
    String inspectionPlan;

    @Enumerated(EnumType.STRING)
    Gate gate = Gate.NONE;

    BigDecimal gatePassed = BigDecimal.ZERO;

    boolean overlap = true;

    @Nullable
    BigDecimal transferBatch;

    int waitMinutes;
    int leadDays;

    @Nullable
    String alternatives;

    BigDecimal handedOn = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    OperationState state = OperationState.WAITING;

    BigDecimal good = BigDecimal.ZERO;
    BigDecimal scrap = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal rework = BigDecimal.ZERO;
    int openRuns;
    int pausedRuns;
    boolean finished;
    boolean closedShort;

    @Nullable
    Instant actualStart;

    @Nullable
    Instant actualFinish;

    @Nullable
    Instant firstGoodAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Operation() {}

    Operation(WorkOrder workOrder, PlannedOperation planned) {
        this.workOrder = workOrder;
        this.sequence = planned.sequence();
        this.name = planned.name();
        this.setupMinutes = planned.setupMinutes();
        this.minutesPerPiece = planned.minutesPerPiece();
        replan(planned);
    }

    boolean differs(PlannedOperation planned) {
        return !name.equals(planned.name())
                || workCenterId != planned.workCenter().value()
                || setupMinutes.compareTo(planned.setupMinutes()) != 0
                || minutesPerPiece.compareTo(planned.minutesPerPiece()) != 0
                || !Objects.equals(plannedWorkUnitId, unitOf(planned))
                || !Objects.equals(plannedStart, planned.start())
                || !Objects.equals(plannedFinish, planned.finish())
                || !Objects.equals(inspectionPlan, planned.inspectionPlan())
                || !terms().equals(planned.terms());
    }

    private static @Nullable Long unitOf(PlannedOperation planned) {
        WorkUnitId unit = planned.workUnit();
        return unit == null ? null : unit.value();
    }

    /** Takes over what the plan says. What has begun is only ever given what it has already. */
    final void replan(PlannedOperation planned) {
        if (begun()) {
            return;
        }
        split = saysElsewhere(planned) ? null : split;
        name = planned.name();
        nameEn = planned.nameEn();
        workCenterId = planned.workCenter().value();
        plannedWorkUnitId = unitOf(planned);
        setupMinutes = planned.setupMinutes();
        minutesPerPiece = planned.minutesPerPiece();
        plannedStart = planned.start();
        plannedFinish = planned.finish();
        inspectionPlan = planned.inspectionPlan();
        takeOver(planned.terms());
        gate = inspectionPlan == null ? Gate.NONE : Gate.OPEN;
    }

    /** Two parts of another quantity would not make up the new one. */
    void ordered(BigDecimal before, BigDecimal now) {
        split = begun() || before.compareTo(now) == 0 ? split : null;
    }

    /** What names one place and one time for it puts a split operation together, unless they are those that it has. */
    private boolean saysElsewhere(PlannedOperation planned) {
        return workCenterId != planned.workCenter().value()
                || !Objects.equals(plannedWorkUnitId, unitOf(planned))
                || !Objects.equals(plannedStart, planned.start())
                || !Objects.equals(plannedFinish, planned.finish());
    }

    private void takeOver(OperationTerms terms) {
        overlap = terms.overlap();
        transferBatch = terms.transferBatch();
        waitMinutes = terms.waitMinutes();
        leadDays = terms.leadDays();
        alternatives = terms.alternativesText();
    }

    OperationTerms terms() {
        return new OperationTerms(
                overlap, transferBatch, waitMinutes, leadDays, OperationTerms.alternatives(alternatives));
    }

    boolean begun() {
        return actualStart != null || reported().signum() != 0;
    }

    boolean over() {
        return finished || closedShort;
    }

    BigDecimal reported() {
        return good.add(scrap).add(held);
    }

    /** Good pieces that the next operation may use: behind a gate those let past, else those of whole transfer batches, without overlap those of the whole quantity. */
    BigDecimal passedOn() {
        if (gate != Gate.NONE) {
            return gatePassed;
        }
        return overlap ? handedOn.max(terms().whole(good)) : handedOn;
    }

    void count(Booking booking) {
        good = good.add(booking.good());
        scrap = scrap.add(booking.scrap());
        held = held.add(booking.held());
        rework = rework.add(booking.rework());
        handedOn = finished ? good : handedOn.min(good);
        firstGoodAt = good.signum() == 0 ? null : firstGoodAt == null ? booking.at() : firstGoodAt;
    }

    void finish(Instant at) {
        finished = true;
        actualFinish = at;
        handedOn = good;
        if (gate != Gate.NONE) {
            gate = Gate.DEMANDED;
        }
    }

    void reopen() {
        finished = false;
        actualFinish = null;
        if (gate != Gate.NONE) {
            gate = Gate.OPEN;
        }
    }
}
