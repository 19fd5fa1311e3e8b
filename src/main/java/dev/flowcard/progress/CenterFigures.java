package dev.flowcard.progress;

import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.PlanVersusActual.Planned;
import dev.flowcard.plant.ShiftSpan;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.ShiftOutput.Output;
import dev.flowcard.progress.WallSnapshot.Hour;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one work centre in one shift: a pure function of its operations, its calendar and what was reported.
 *
 * <p>The target of an operation is what the plan wants by now less what was done before the shift, so that what was carried
 * over counts, and pieces done ahead do not. Its shortfall is the target less the shift's good pieces; shortfalls are summed
 * apart from leads.
 */
record CenterFigures(
        Instant now,
        @Nullable ShiftSpan shift,
        WorkCalendar calendar,
        List<Work> works,
        List<Output> outputs,
        ZoneId zone) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REST_MINUTES = 30;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** An operation with the quantity that goes through it and the calendar of where it is planned. */
    record Work(WorkOrderView workOrder, OperationView operation, WorkCalendar calendar) {
        Planned planned() {
            return new Planned(
                    operation.plannedStart(),
                    operation.plannedFinish(),
                    workOrder.target(),
                    operation.minutesPerPiece());
        }
    }

    /** Pieces, and the standard minutes of those that are missing. */
    record Sums(BigDecimal target, BigDecimal actual, BigDecimal behind, BigDecimal behindMinutes, BigDecimal ahead) {}

    Sums sums() {
        BigDecimal target = BigDecimal.ZERO;
        BigDecimal behind = BigDecimal.ZERO;
        BigDecimal minutes = BigDecimal.ZERO;
        BigDecimal ahead = BigDecimal.ZERO;
        for (Work work : works) {
            BigDecimal done = goodOf(work.operation().id().value());
            BigDecimal before = work.operation().good().subtract(done);
            BigDecimal planned = PlanVersusActual.plannedBy(now, work.planned(), work.calendar());
            BigDecimal wanted = planned.subtract(before).max(BigDecimal.ZERO);
            target = target.add(wanted);
            PlanVersusActual difference =
                    new PlanVersusActual(wanted, done, work.operation().minutesPerPiece());
            behind = behind.add(difference.backlog());
            minutes = minutes.add(difference.backlogMinutes());
            ahead = ahead.add(difference.lead());
        }
        BigDecimal actual = outputs.stream().map(Output::good).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(target, actual, behind, minutes, ahead);
    }

    private BigDecimal goodOf(long operation) {
        return outputs.stream()
                .filter(o -> o.operation() == operation)
                .map(Output::good)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Standard hours of what has arrived and waits. */
    BigDecimal queueHours() {
        return works.stream()
                .filter(w -> !w.operation().over())
                .map(w -> w.operation().remainder().multiply(w.operation().minutesPerPiece()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(SIXTY, 1, RoundingMode.HALF_UP);
    }

    List<Hour> hours() {
        List<Hour> hours = new ArrayList<>();
        if (shift == null) {
            return hours;
        }
        for (Instant from = shift.start(); from.isBefore(shift.end()); from = from.plus(HOUR)) {
            Instant end = from.plus(HOUR);
            hours.add(hour(from, end.isAfter(shift.end()) ? shift.end() : end));
        }
        return hours;
    }

    private Hour hour(Instant from, Instant to) {
        if (calendar.workingTime(from, to).compareTo(Duration.between(from, to).minusMinutes(REST_MINUTES)) <= 0) {
            return empty(from, "REST");
        }
        if (!from.isBefore(now)) {
            return empty(from, "FUTURE");
        }
        Instant until = to.isBefore(now) ? to : now;
        BigDecimal planned = works.stream()
                .map(w -> PlanVersusActual.plannedBy(until, w.planned(), w.calendar())
                        .subtract(PlanVersusActual.plannedBy(from, w.planned(), w.calendar())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal actual = outputs.stream()
                .filter(o -> !o.from().isBefore(from) && o.from().isBefore(to))
                .map(Output::good)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Hour(
                at(from),
                WallReader.plain(planned),
                WallReader.plain(actual),
                percent(actual, planned),
                to.isAfter(now) ? "NOW" : "PAST");
    }

    private Hour empty(Instant from, String state) {
        return new Hour(at(from), BigDecimal.ZERO, BigDecimal.ZERO, null, state);
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable Integer percent(BigDecimal actual, BigDecimal planned) {
        if (planned.signum() == 0) {
            return actual.signum() == 0 ? null : Integer.valueOf(100);
        }
        return actual.multiply(BigDecimal.valueOf(100))
                .divide(planned, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(999))
                .max(BigDecimal.ZERO)
                .intValueExact();
    }
}
