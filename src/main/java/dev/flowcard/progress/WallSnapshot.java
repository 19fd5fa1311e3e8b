package dev.flowcard.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every wall shows at one moment. Names come in both languages. Shortfalls and leads stand apart and are never netted:
 * pieces ahead in one operation do not pay for pieces missing in another.
 *
 * @param shift of a work centre that works now; empty where shifts have no name, null where nobody works
 * @param shiftEn the same in English
 * @param backlogHours standard hours missing at the work centres that show pieces
 * @param places how many of them are behind
 */
public record WallSnapshot(
        OffsetDateTime at,
        @Nullable String shift,
        @Nullable String shiftEn,
        BigDecimal backlogHours,
        int places,
        List<Center> centers,
        List<Running> running,
        List<OpenAlarm> alarms,
        Gates gates,
        Orders orders,
        Quality quality,
        List<WallBoard> boards) {

    /** A name in both languages. */
    public record Name(String zh, @Nullable String en) {}

    /** What a work centre's tile tells: pieces against the plan, what waits to be inspected, or what is out. */
    public enum Shows {
        PIECES,
        INSPECTIONS,
        BATCHES
    }

    /**
     * A work centre in its current shift. Target and actual are pieces of the shift; the target holds what was carried over.
     *
     * @param people signed on at its terminals
     * @param hours the shift by the hour
     * @param queueHours standard hours of pieces that have arrived and wait
     * @param bottleneck whether an hour gained helps most here
     * @param full whether the bottleneck has more to do than its next seven days can take
     */
    public record Center(
            String number,
            Name name,
            Shows shows,
            int people,
            int unitsRunning,
            int units,
            BigDecimal target,
            BigDecimal actual,
            BigDecimal behind,
            BigDecimal behindMinutes,
            BigDecimal ahead,
            List<Hour> hours,
            BigDecimal queueHours,
            boolean bottleneck,
            boolean full,
            Batches batches) {}

    /**
     * Operations that are under way at a work centre, as batches.
     *
     * @param overdue past their planned finish
     * @param worst the one that is overdue longest, or the next one that is due
     */
    public record Batches(int open, int overdue, @Nullable Batch worst) {}

    /**
     * One of them.
     *
     * @param due from when on it is overdue
     * @param day on which it should be done
     */
    public record Batch(
            Name product,
            BigDecimal pieces,
            @Nullable OffsetDateTime due,
            @Nullable LocalDate day) {}

    /**
     * One hour of a shift.
     *
     * @param from when it begins
     * @param percent actual of planned; null where nothing was planned nor done
     * @param state PAST, NOW, FUTURE or REST
     */
    public record Hour(
            OffsetDateTime from,
            BigDecimal planned,
            BigDecimal actual,
            @Nullable Integer percent,
            String state) {}

    /** An operation that runs at a work unit. */
    public record Running(
            Name unit,
            Name product,
            int sequence,
            Name operation,
            String workOrder,
            BigDecimal good,
            BigDecimal target,
            String kind,
            boolean paused,
            BigDecimal behind,
            String center) {}

    /** An open alarm with its words. */
    public record OpenAlarm(
            long id,
            String kind,
            Name title,
            Name detail,
            OffsetDateTime raisedAt,
            boolean acknowledged,
            @Nullable Name owner,
            String severity,
            int explained) {}

    /** What is due, the earliest first. */
    public record Orders(int dueToday, int madeToday, int risky, List<DueOrder> list) {}

    /** An order that is due soon or late. */
    public record DueOrder(String number, Name product, LocalDate due, int percent, String standing) {}

    /**
     * How quality fares.
     *
     * @param longestWait minutes
     * @param undecided operations with pieces that are held until somebody decides
     * @param goodPercent of the pieces reported today; null while there are none
     */
    public record Quality(
            int waiting,
            int longestWait,
            int undecided,
            BigDecimal heldPieces,
            @Nullable BigDecimal goodPercent) {}

    /** Operations that wait behind inspection gates, and those that failed. */
    public record Gates(int waiting, int failed) {}
}
