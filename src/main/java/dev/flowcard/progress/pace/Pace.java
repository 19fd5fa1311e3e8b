package dev.flowcard.progress.pace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersusActual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plan against actual over a period. Shortfalls are summed apart from leads: pieces ahead in one operation do not pay for pieces
 * missing in another.
 */
public record Pace(Instant from, Instant to, List<Point> points, List<Row> rows) {
    private static final int MOST_POINTS = 400;

    /**
     * One moment, cumulated from the beginning.
     *
     * @param plan what the plan says by then, whatever was carried over or made ahead
     * @param planned what is wanted by then: with what was carried over, without what was made ahead
     * @param behindValue what the missing pieces are worth, as far as a price is known
     * @param unpriced missing pieces of which no price is known
     */
    public record Point(
            Instant at,
            BigDecimal plan,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal behind,
            BigDecimal behindMinutes,
            BigDecimal behindValue,
            BigDecimal unpriced,
            BigDecimal ahead) {}

    /**
     * What one operation adds at the end of the period.
     *
     * @param behindValue null where no price is known
     */
    public record Row(
            String operation,
            String workOrder,
            @Nullable String order,
            Named name,
            Named product,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal behind,
            BigDecimal behindMinutes,
            @Nullable BigDecimal behindValue) {}

    /** @param now nothing is known of what comes after it */
    static Pace of(List<PaceLine> lines, Instant from, Instant to, Duration step, Instant now) {
        Instant end = to.isAfter(now) ? now : to;
        Duration pause = longEnough(Duration.between(from, end), step);
        List<Point> points = new ArrayList<>();
        for (Instant at = from; at.isBefore(end); at = at.plus(pause)) {
            points.add(point(lines, from, at));
        }
        points.add(point(lines, from, end));
        List<Row> rows = lines.stream()
                .map(line -> row(line, from, end))
                .filter(row -> row.planned().signum() != 0 || row.actual().signum() != 0)
                .sorted(Comparator.comparing(Row::behindMinutes).reversed().thenComparing(Row::operation))
                .toList();
        return new Pace(from, end, points, rows);
    }

    private static Duration longEnough(Duration whole, Duration step) {
        Duration shortest = whole.dividedBy(MOST_POINTS);
        return step.compareTo(shortest) > 0 ? step : shortest.plusSeconds(1);
    }

    private static Point point(List<PaceLine> lines, Instant from, Instant at) {
        BigDecimal plan = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal behind = BigDecimal.ZERO;
        BigDecimal minutes = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal unpriced = BigDecimal.ZERO;
        BigDecimal ahead = BigDecimal.ZERO;
        for (PaceLine line : lines) {
            PlanVersusActual then = line.at(from, at);
            plan = plan.add(line.plan(at));
            planned = planned.add(then.planned());
            actual = actual.add(then.actual());
            behind = behind.add(then.backlog());
            minutes = minutes.add(then.backlogMinutes());
            ahead = ahead.add(then.lead());
            if (line.pieceValue() == null) {
                unpriced = unpriced.add(then.backlog());
            } else {
                value = value.add(then.backlogValue(line.pieceValue()));
            }
        }
        return new Point(at, plan, planned, actual, behind, rounded(minutes), money(value), unpriced, ahead);
    }

    private static Row row(PaceLine line, Instant from, Instant to) {
        PlanVersusActual then = line.at(from, to);
        return new Row(
                line.operation(),
                line.workOrder(),
                line.order(),
                line.name(),
                line.product(),
                then.planned(),
                then.actual(),
                then.backlog(),
                rounded(then.backlogMinutes()),
                line.pieceValue() == null ? null : money(then.backlogValue(line.pieceValue())));
    }

    private static BigDecimal money(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal minutes) {
        return minutes.setScale(1, RoundingMode.HALF_UP);
    }
}
