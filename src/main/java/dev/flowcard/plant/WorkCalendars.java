package dev.flowcard.plant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.plant.CalendarRule.Break;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.PlantZone;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work calendars of the work centres, kept at hand. */
@Service
public class WorkCalendars {
    private final JdbcClient jdbc;
    private final PlantZone zone;
    private final LoadingCache<WorkCenterId, WorkCalendar> calendars = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::load);

    WorkCalendars(JdbcClient jdbc, PlantZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    public WorkCalendar of(WorkCenterId center) {
        return calendars.get(center);
    }

    /** Replaces what is said of one day (a weekday or a date) of a work centre. */
    @Transactional
    public void replace(WorkCenterId center, String day, List<CalendarRule> rules) {
        jdbc.sql("delete from calendar_rule where work_center_id = ? and day = ?")
                .param(center.value())
                .param(day)
                .update();
        for (CalendarRule rule : rules) {
            jdbc.sql("""
                    insert into calendar_rule (work_center_id, day, from_minute, to_minute, shift, breaks)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            center.value(), day, rule.from(), rule.to(), rule.shift(), written(rule.breaks())))
                    .update();
        }
        AfterCommit.run(() -> calendars.invalidate(center));
    }

    public List<CalendarRule> rules(WorkCenterId center) {
        return jdbc.sql("""
                        select day, from_minute, to_minute, shift, breaks from calendar_rule
                        where work_center_id = ? order by day, from_minute""")
                .param(center.value())
                .query((row, i) -> new CalendarRule(
                        row.getString(1),
                        (Integer) row.getObject(2),
                        (Integer) row.getObject(3),
                        row.getString(4),
                        read(row.getString(5))))
                .list();
    }

    private WorkCalendar load(WorkCenterId center) {
        return new WorkCalendar(rules(center), zone.zone());
    }

    private static String written(List<Break> breaks) {
        return breaks.stream().map(b -> b.from() + "-" + b.to()).collect(Collectors.joining(";"));
    }

    private static List<Break> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(";"))
                        .map(b -> b.split("-"))
                        .map(b -> new Break(Integer.parseInt(b[0]), Integer.parseInt(b[1])))
                        .toList();
    }
}
