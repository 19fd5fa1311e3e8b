package dev.flowcard.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chart draws: a row for each work unit, a bar for each operation that is planned or was done within its window.
 *
 * @param bars at most 5,000, by start
 * @param closed when units do not work, within the window
 */
public record GanttChart(Instant now, Instant from, Instant to, List<Row> rows, List<Bar> bars, List<Closed> closed) {

    /** A work unit with its work centre, by number; names as the language asks. */
    public record Row(String unit, String name, String center, String centerName) {}

    /**
     * One operation.
     *
     * @param unit where it runs, or is planned; null where only its work centre is known
     * @param state name of its state
     * @param done share of its pieces that is made, 0 to 1
     * @param actualStart null while it has not begun
     * @param locked whether a new schedule leaves it where it is
     * @param part 1 or 2 of an operation that is planned in two parts, each with its bar; 0: the whole
     * @param pieces of the bar
     * @param divisible whether it can be planned in two parts
     * @param late whether it ends after the promise of its order, or should have ended by now
     */
    public record Bar(
            String workOrder,
            int sequence,
            String operation,
            String product,
            @Nullable String order,
            @Nullable String unit,
            Instant start,
            Instant finish,
            String state,
            double done,
            @Nullable Instant actualStart,
            @Nullable Instant actualFinish,
            @Nullable Instant due,
            boolean late,
            boolean movable,
            boolean locked,
            int part,
            BigDecimal pieces,
            boolean divisible) {}

    /** A work unit, by number, that does not work. */
    public record Closed(String unit, Instant from, Instant to) {}
}
