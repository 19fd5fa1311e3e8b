package dev.flowcard.prediction;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * One production report, as far as the prediction looks at it. Times are the plant's own.
 *
 * @param activity operation and place, as the shop names it
 * @param operation the operation alone
 * @param ordered quantity of the order
 * @param tie the rest of the report's content: puts reports of one minute in an order that does not depend on the file's
 */
public record PastReport(
        String order,
        String product,
        String activity,
        String operation,
        LocalDateTime start,
        LocalDateTime end,
        double ordered,
        double good,
        String tie) {

    static final Comparator<PastReport> AS_THEY_CAME_IN = Comparator.comparing(PastReport::end)
            .thenComparing(PastReport::start)
            .thenComparing(PastReport::order)
            .thenComparing(PastReport::tie);
}
