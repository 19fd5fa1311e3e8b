package dev.flowcard.prediction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How good the estimates were: those of orders that are done by now, by how long before the end they were made. */
@Service
public class EstimateQuality {
    private static final String FIGURES = """
            count(*), coalesce(avg(done_at <= p50), 0), coalesce(avg(done_at <= p90), 0),
            coalesce(avg(abs(timestampdiff(second, p50, done_at))), 0) / 3600,
            coalesce(avg(timestampdiff(second, p50, done_at)), 0) / 3600, count(distinct order_number)
            from order_estimate_past where done_at >= ? and done_at < ? and made_at < done_at""";

    private static final String LEAD = """
            case when timestampdiff(hour, made_at, done_at) < 24 then 1 when timestampdiff(hour, made_at, done_at) < 72 then 3
                 when timestampdiff(hour, made_at, done_at) < 168 then 7 when timestampdiff(hour, made_at, done_at) < 336 then 14
                 else 0 end""";

    private final JdbcClient jdbc;

    EstimateQuality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some estimates, judged.
     *
     * @param withinDays the end was less than so many days ahead, and more than of the line before; null: all, or all that are farther
     * @param p50Kept share of those whose order was done by P50: half of them, if the estimates are honest
     * @param p90Kept the same for P90: nine tenths
     * @param meanErrorHours how far P50 was off, early or late
     * @param biasHours how much later than P50 the orders were done on the average; negative: earlier
     */
    public record Line(
            @Nullable Integer withinDays,
            long estimates,
            long orders,
            double p50Kept,
            double p90Kept,
            double meanErrorHours,
            double biasHours) {}

    /** All together, and by lead time, the shortest first. */
    public record Report(Line all, List<Line> byLeadTime) {}

    /** Of the orders that were done in a period. */
    public Report of(Instant from, Instant to) {
        Line all = jdbc.sql("select 0, " + FIGURES)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, i) -> line(row))
                .single();
        List<Line> byLeadTime = jdbc.sql("select " + LEAD + " as ahead, " + FIGURES
                        + " group by ahead order by if(ahead = 0, 999, ahead)")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, i) -> line(row))
                .list();
        return new Report(all, byLeadTime);
    }

    private static Line line(ResultSet row) throws SQLException {
        int within = row.getInt(1);
        return new Line(
                within == 0 ? null : within,
                row.getLong(2),
                row.getLong(7),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6));
    }
}
