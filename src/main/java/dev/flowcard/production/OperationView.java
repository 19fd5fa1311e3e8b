package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation as others may see it. Quantities in the product's unit, at most three decimals.
 *
 * @param code without check character, {@code W-20260001.20}
 * @param arrived good pieces that reached it; of the first operation what was released and replenished
 * @param remainder what may still be reported: arrived - good - scrap - held, never below 0
 * @param inspectionPlan where it is set the operation is a gate
 * @param terms how its pieces go over to the next one, and where else it may run
 * @param firstGood when its first good pieces were reported
 * @param split how the plan divides it; null where it is planned in one
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
        OperationTerms terms,
        @Nullable Instant firstGood,
        @Nullable OperationSplit split) {

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
                terms,
                firstGood,
                null);
    }

    /** Whether it may run at a work centre without anybody's leave: its own, or one that stands in for it. */
    public boolean mayRunAt(WorkCenterId center) {
        return workCenter.equals(center) || terms.factorAt(center).isPresent();
    }

    /** Until when the pieces that came of it rest, cooling or drying; nothing where they need not. */
    public Optional<Instant> restsUntil() {
        Instant since = actualFinish == null ? firstGood : actualFinish;
        return terms.waitMinutes() == 0 || since == null
                ? Optional.empty()
                : Optional.of(since.plus(Duration.ofMinutes(terms.waitMinutes())));
    }

    /** The same operation, planned elsewhere. */
    public OperationView planned(
            @Nullable WorkUnitId unit, Instant start, Instant finish, @Nullable OperationSplit inTwo) {
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
                terms,
                firstGood,
                inTwo);
    }

    /** Finished or closed short: nothing more is expected of it. */
    public boolean over() {
        return finished || state == OperationState.CLOSED_SHORT;
    }
}
