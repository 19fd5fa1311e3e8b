package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation as others may see it. Quantities in the product's unit, at most three decimals.
 *
 * @param code without check character, {@code W-20260001.20}
 * @param arrived good pieces that reached it; of the first operation what was released and replenished
 * @param remainder what may still be reported: arrived - good - scrap - held, never below 0
 * @param inspectionPlan where it is set the operation is a gate
 * @param overlap whether the next operation may begin with the pieces that are done
 */
public record OperationView(
        OperationId id,
        int sequence,
        String code,
        Named name,
        WorkCenterId workCenter,
        @Nullable WorkUnitId plannedWorkUnit,
        OperationState state,
        Gate gate,
        @Nullable String inspectionPlan,
        BigDecimal arrived,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        BigDecimal rework,
        BigDecimal remainder,
        BigDecimal setupMinutes,
        BigDecimal minutesPerPiece,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedFinish,
        @Nullable Instant actualStart,
        @Nullable Instant actualFinish,
        int openRuns,
        boolean finished,
        boolean overlap) {

    /** What is done and what is left. */
    public record Sums(BigDecimal good, BigDecimal scrap, BigDecimal held, BigDecimal rework, BigDecimal remainder) {}

    /** The same operation on the card of a split or box, with what is that card's of it. */
    public OperationView share(
            String ofCard, OperationState stateThere, BigDecimal here, Sums sums, int runs, boolean over) {
        return new OperationView(
                id,
                sequence,
                ofCard,
                name,
                workCenter,
                plannedWorkUnit,
                stateThere,
                gate,
                inspectionPlan,
                here,
                sums.good(),
                sums.scrap(),
                sums.held(),
                sums.rework(),
                sums.remainder(),
                setupMinutes,
                minutesPerPiece,
                plannedStart,
                plannedFinish,
                actualStart,
                actualFinish,
                runs,
                over,
                overlap);
    }

    /** The same operation, planned elsewhere. */
    public OperationView planned(@Nullable WorkUnitId unit, Instant start, Instant finish) {
        return new OperationView(
                id,
                sequence,
                code,
                name,
                workCenter,
                unit,
                state,
                gate,
                inspectionPlan,
                arrived,
                good,
                scrap,
                held,
                rework,
                remainder,
                setupMinutes,
                minutesPerPiece,
                start,
                finish,
                actualStart,
                actualFinish,
                openRuns,
                finished,
                overlap);
    }

    /** Finished or closed short: nothing more is expected of it. */
    public boolean over() {
        return finished || state == OperationState.CLOSED_SHORT;
    }
}
