package dev.flowcard.progress.flow;

import dev.flowcard.plant.WorkCenter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How work flowed through the work centres in a period, and where an hour gained helps most.
 *
 * @param to the end of the period, or now where that is earlier
 * @param openOrders work orders that are not finished at its end
 */
public record Flow(Instant from, Instant to, Duration step, List<Center> centers, int openOrders) {

    /** One work centre over time. */
    public record Center(WorkCenter center, int units, List<Point> points, Point total, Little little, Load load) {}

    /**
     * A stretch of the period, from {@code at} on.
     *
     * @param queuePieces what has arrived and is not done at its end
     * @param queueHours the same in standard hours
     * @param utilisation share of the units' working time in which they worked; null where there was none
     * @param out pieces that left, good or not
     * @param cycleMinutes unit minutes for each piece
     * @param leadHours from arrival to leaving, for each piece that left
     * @param waitingShare share of that in which nobody worked on it
     */
    public record Point(
            Instant at,
            double queuePieces,
            double queueHours,
            @Nullable Double utilisation,
            double out,
            @Nullable Double cycleMinutes,
            @Nullable Double leadHours,
            @Nullable Double waitingShare) {}

    /**
     * Little's law: work in process is throughput times lead time, as long as what goes in comes out.
     *
     * @param pieces in process, averaged over the period
     * @param perHour pieces that left
     * @param deviation of the pieces in process from the product, as a share of the pieces; far from zero where work piles up or
     *     drains, or where pieces are reported late
     */
    public record Little(
            double pieces,
            double perHour,
            @Nullable Double leadHours,
            @Nullable Double deviation) {}

    /**
     * What still has to pass.
     *
     * @param hours standard hours of open work orders here, what has not arrived included
     * @param capacityHours working time of all units in the next seven days
     * @param ratio of both; null without capacity
     * @param orders open work orders for which this is the tightest place on their way
     */
    public record Load(
            double hours, double capacityHours, @Nullable Double ratio, int orders) {
        /** More than the week can do. */
        public boolean full() {
            return ratio != null && ratio > 1;
        }
    }

    /** The bottleneck is where an hour gained helps most: it shortens the way of most work orders; the fuller of two that do the same. */
    public Optional<Center> bottleneck() {
        return centers.stream()
                .filter(c -> c.load().orders() > 0)
                .max(Comparator.comparingInt((Center c) -> c.load().orders())
                        .thenComparing(c -> c.load().ratio(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }
}
