package dev.flowcard.alarms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the alarms themselves fare, by the figures of IEC 62682, and why they came about. */
@Service
public class AlarmMetrics {
    private static final int WINDOW_SECONDS = 600;
    private static final int FLOOD = 10;
    private static final Duration STANDING = Duration.ofHours(24);
    private static final int CHATTER_SECONDS = 3_600;
    private static final int CHATTER_TIMES = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The figures of a period. Alarms that another one explains are counted apart, since nobody was told of them.
     *
     * @param perTenMinutes on average; the standard calls 1 manageable for one person, 2 the most
     * @param peak most alarms within ten minutes
     * @param floodPercent of the time in which there were more than ten within ten minutes
     * @param standing open for more than a day
     * @param chattering kinds and subjects that came three times or more within an hour
     * @param answeredMinutes middle time until somebody acknowledged; null where nobody did
     */
    public record Figures(
            int raised,
            int explained,
            BigDecimal perTenMinutes,
            int peak,
            BigDecimal floodPercent,
            int standing,
            int chattering,
            @Nullable Integer answeredMinutes) {}

    /** How often something was, and for how many minutes in all. */
    public record Share(String code, int count, long minutes) {}

    public Figures figures(Instant from, Instant to) {
        Map<Long, Integer> windows = new HashMap<>();
        Map<String, List<Instant>> raised = raised(from, to);
        raised.values().stream()
                .flatMap(List::stream)
                .forEach(at -> windows.merge(at.getEpochSecond() / WINDOW_SECONDS, 1, Integer::sum));
        int all = raised.values().stream().mapToInt(List::size).sum();
        long count = Math.max(1, Duration.between(from, to).toSeconds() / WINDOW_SECONDS);
        long floods = windows.values().stream().filter(n -> n > FLOOD).count();
        return new Figures(
                all,
                explained(from, to),
                BigDecimal.valueOf(all).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP),
                windows.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                BigDecimal.valueOf(floods).multiply(HUNDRED).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP),
                standing(),
                (int) raised.values().stream().filter(AlarmMetrics::chatters).count(),
                answered(from, to));
    }

    private Map<String, List<Instant>> raised(Instant from, Instant to) {
        Map<String, List<Instant>> raised = new HashMap<>();
        jdbc.sql("""
                select kind, subject, raised_at from alarm where raised_at >= ? and raised_at < ? and root_id is null
                order by raised_at limit 200000""").params(Timestamp.from(from), Timestamp.from(to)).query(row -> {
            raised.computeIfAbsent(row.getString(1) + "|" + row.getString(2), key -> new java.util.ArrayList<>())
                    .add(row.getTimestamp(3).toInstant());
        });
        return raised;
    }

    private static boolean chatters(List<Instant> times) {
        for (int i = CHATTER_TIMES - 1; i < times.size(); i++) {
            if (Duration.between(times.get(i - CHATTER_TIMES + 1), times.get(i)).toSeconds() <= CHATTER_SECONDS) {
                return true;
            }
        }
        return false;
    }

    private int explained(Instant from, Instant to) {
        return jdbc.sql("select count(*) from alarm where raised_at >= ? and raised_at < ? and root_id is not null")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    private int standing() {
        return jdbc.sql("select count(*) from alarm where open_key is not null and root_id is null and raised_at < ?")
                .param(Timestamp.from(clock.instant().minus(STANDING)))
                .query(Integer.class)
                .single();
    }

    private @Nullable Integer answered(Instant from, Instant to) {
        List<Integer> minutes = jdbc.sql("""
                        select timestampdiff(minute, raised_at, acknowledged_at) as answered from alarm
                        where raised_at >= ? and raised_at < ? and acknowledged_at is not null
                        order by answered limit 200000""")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query(Integer.class)
                .list();
        return minutes.isEmpty() ? null : minutes.get(minutes.size() / 2);
    }

    /** Why alarms came about, the most frequent first. */
    public List<Share> causes(Instant from, Instant to) {
        return shares("coalesce(cause, 'UNSPECIFIED')", from, to);
    }

    public List<Share> kinds(Instant from, Instant to) {
        return shares("kind", from, to);
    }

    /** What came most often, by kind and subject. */
    public List<Share> subjects(Instant from, Instant to) {
        return shares("concat(kind, '|', subject)", from, to);
    }

    private List<Share> shares(String what, Instant from, Instant to) {
        return jdbc.sql("select " + what + " as code, count(*) as times,"
                        + " coalesce(sum(timestampdiff(minute, raised_at, coalesce(cleared_at, ?))), 0) from alarm"
                        + " where raised_at >= ? and raised_at < ? and root_id is null group by code"
                        + " order by times desc, code limit 20")
                .params(Timestamp.from(clock.instant()), Timestamp.from(from), Timestamp.from(to))
                .query((row, i) -> new Share(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }
}
