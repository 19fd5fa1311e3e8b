package dev.flowcard.plan;

import dev.flowcard.plant.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation against its plan at one moment: the one formula behind terminal, wall, alarms and order page. What is planned
 * by now grows evenly over the working time between planned start and finish; pieces are whole and rounded down, so that
 * nobody is behind before a piece could be done.
 *
 * @param planned pieces that should be done by now
 * @param actual good pieces that are done
 */
public record PlanVersusActual(BigDecimal planned, BigDecimal actual, BigDecimal minutesPerPiece) {
    private static final int SHARE_DIGITS = 8;

    /** When, how many, how long: null start or finish means that there is no plan, and nothing is planned by now. */
    public record Planned(
            @Nullable Instant start, @Nullable Instant finish, BigDecimal quantity, BigDecimal minutesPerPiece) {}

    public static PlanVersusActual at(Instant now, Planned plan, BigDecimal actual, WorkCalendar calendar) {
        return new PlanVersusActual(plannedBy(now, plan, calendar), actual, plan.minutesPerPiece());
    }

    /** Pieces that should be done by then. */
    public static BigDecimal plannedBy(Instant then, Planned plan, WorkCalendar calendar) {
        Instant start = plan.start();
        Instant finish = plan.finish();
        if (start == null || finish == null || then.isBefore(start)) {
            return BigDecimal.ZERO;
        }
        if (!then.isBefore(finish)) {
            return plan.quantity();
        }
        long whole = calendar.workingTime(start, finish).toSeconds();
        if (whole == 0) {
            return BigDecimal.ZERO;
        }
        long passed = calendar.workingTime(start, then).toSeconds();
        return plan.quantity()
                .multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN);
    }

    /** Pieces missing; never netted with what another operation has too many. */
    public BigDecimal backlog() {
        return planned.subtract(actual).max(BigDecimal.ZERO);
    }

    /** Pieces ahead of the plan. */
    public BigDecimal lead() {
        return actual.subtract(planned).max(BigDecimal.ZERO);
    }

    /** The backlog in standard minutes. */
    public BigDecimal backlogMinutes() {
        return backlog().multiply(minutesPerPiece);
    }

    /**
     * The backlog in money. A piece that is missing at one operation is worth that operation's share of it, so that the shares
     * of a whole routing make up the piece and nothing counts twice.
     *
     * @param share see {@link #shareOf}
     */
    public BigDecimal backlogValue(BigDecimal share) {
        return backlog().multiply(share);
    }

    /**
     * What one operation adds to the worth of a piece: by standard time, or evenly where no operation has one.
     *
     * @param routingMinutes standard minutes for a piece of all its operations
     * @param operations how many there are
     */
    public static BigDecimal shareOf(BigDecimal price, BigDecimal minutes, BigDecimal routingMinutes, int operations) {
        return routingMinutes.signum() == 0
                ? price.divide(BigDecimal.valueOf(Math.max(1, operations)), SHARE_DIGITS, RoundingMode.HALF_UP)
                : price.multiply(minutes).divide(routingMinutes, SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** When so many pieces are done if work goes on at standard speed from now; empty without a standard time. */
    public static Optional<Instant> expectedFinish(
            Instant now, BigDecimal remaining, BigDecimal minutesPerPiece, WorkCalendar calendar) {
        if (minutesPerPiece.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal seconds = remaining.multiply(minutesPerPiece).multiply(BigDecimal.valueOf(60));
        return calendar.add(now, Duration.ofSeconds(seconds.longValue()));
    }
}
