package dev.flowcard.prediction;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When an order will be done.
 *
 * @param p50 as likely earlier as later
 * @param p90 with nine chances in ten by then
 * @param due the promised day, which lasts until its end
 * @param latePercent how likely it is that a line is done after its promised day
 * @param atRisk whether that has passed the threshold and not yet come back well below it
 * @param steps what is still to be done, in order
 */
public record OrderEstimate(
        String order,
        Instant madeAt,
        Instant p50,
        Instant p90,
        LocalDate due,
        int latePercent,
        boolean atRisk,
        Cause cause,
        List<Step> steps) {

    /** What holds it up most. */
    public enum Cause {
        /** The plan lets it begin later than it could. */
        PLAN,
        /** The plan itself ends after the promised day. */
        LATE_PLAN,
        /** Such things lie about for that long. */
        HABIT,
        /** Others go before it. */
        QUEUE,
        /** The work takes longer than its standard time. */
        SLOW,
        /** Nothing: it is the work itself. */
        WORK
    }

    /**
     * An operation on its way; minutes are expected ones.
     *
     * @param main whether the cause lies here
     * @param ratio actual by standard time, the median
     * @param level on whose past the ratio rests, with how many operations
     * @param aheadMinutes standard minutes of what lies at the work centre now and goes first
     * @param aheadCards of how many work orders
     */
    public record Step(
            String workOrder,
            int sequence,
            Named operation,
            Named center,
            Instant start,
            Instant finish,
            long planMinutes,
            long habitMinutes,
            long queueMinutes,
            long workMinutes,
            BigDecimal ratio,
            Level level,
            int operations,
            long aheadMinutes,
            int aheadCards,
            boolean main) {

        long delay(Cause cause) {
            return switch (cause) {
                case PLAN, LATE_PLAN -> planMinutes;
                case HABIT -> habitMinutes;
                case QUEUE -> queueMinutes;
                case SLOW, WORK -> workMinutes;
            };
        }
    }

    OrderEstimate risky(boolean risky) {
        return new OrderEstimate(order, madeAt, p50, p90, due, latePercent, risky, cause, steps);
    }

    /**
     * Why, in one sentence.
     *
     * @param args {@link String}, {@link LocalDate}, {@link BigDecimal} or {@link Named}
     */
    public record Reason(String key, List<Object> args) {}

    public Reason reason(PlantZone zone) {
        if (!atRisk) {
            LocalDate day = zone.dateOf(p50);
            LocalDate latest = zone.dateOf(p90);
            return day.equals(latest)
                    ? new Reason("prediction.why.estimated-day", List.of(day))
                    : new Reason("prediction.why.estimated", List.of(day, latest));
        }
        String percent = Integer.toString(latePercent);
        return mainStep()
                .map(step -> new Reason(
                        "prediction.why.risk." + cause,
                        List.of(
                                percent,
                                due,
                                Integer.toString(step.sequence()),
                                step.operation(),
                                hours(step.delay(cause)))))
                .orElseGet(() -> new Reason("prediction.why.risk-inspection", List.of(percent, due)));
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP);
    }

    /** The operation where the cause lies; none where only an inspection is waited for. */
    public Optional<Step> mainStep() {
        return steps.stream().filter(Step::main).findFirst().or(() -> steps.stream()
                .findFirst());
    }
}
