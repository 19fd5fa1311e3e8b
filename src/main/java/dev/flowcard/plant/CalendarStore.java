package dev.flowcard.plant;

import dev.flowcard.plant.CalendarRule.Break;
import dev.flowcard.plant.WorkCalendar.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of calendars and planned downtimes. */
@Repository
class CalendarStore {
    private static final String RULES = """
            select day, kind, from_minute, to_minute, shift, breaks, works_as, note, work_center_id, work_unit_id
            from calendar_rule
            """;
    private static final String OWNED = "where work_center_id <=> ? and work_unit_id <=> ? ";
    private static final String DOWNTIMES =
            "select id, work_unit_id, from_at, to_at, reason, noted_by from unit_downtime ";

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CalendarOwner, List<CalendarRule>> rules() {
        Map<CalendarOwner, List<CalendarRule>> rules = new HashMap<>();
        jdbc.sql(RULES).query(row -> {
            rules.computeIfAbsent(owner(row), o -> new ArrayList<>()).add(rule(row));
        });
        return rules;
    }

    List<CalendarRule> rules(CalendarOwner owner) {
        return jdbc.sql(RULES + OWNED + "order by day, from_minute")
                .params(keys(owner))
                .query((row, i) -> rule(row))
                .list();
    }

    void replace(CalendarOwner owner, String day, List<CalendarRule> rules) {
        jdbc.sql("delete from calendar_rule " + OWNED + "and day = ?")
                .params(keys(owner))
                .param(day)
                .update();
        for (CalendarRule rule : rules) {
            jdbc.sql("""
                    insert into calendar_rule (work_center_id, work_unit_id, day, kind, from_minute, to_minute, shift, breaks,
                        works_as, note)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(keys(owner))
                    .params(Arrays.asList(
                            day,
                            rule.kind().name(),
                            rule.from(),
                            rule.to(),
                            rule.shift(),
                            written(rule.breaks()),
                            rule.worksAs() == null ? null : rule.worksAs().name(),
                            rule.note()))
                    .update();
        }
    }

    /** Those that end after a moment. */
    Map<WorkUnitId, List<Stretch>> downtimes(Instant after) {
        return downtimes(after, null).stream()
                .collect(Collectors.groupingBy(
                        Downtime::workUnit,
                        Collectors.mapping(d -> new Stretch(d.from(), d.to()), Collectors.toList())));
    }

    /** @param unit null: of all */
    List<Downtime> downtimes(Instant after, @Nullable WorkUnitId unit) {
        @Nullable Long id = unit == null ? null : unit.value();
        return jdbc.sql(DOWNTIMES
                        + "where to_at > ? and (? is null or work_unit_id = ?) order by from_at, id limit 5000")
                .params(Arrays.asList(Timestamp.from(after), id, id))
                .query((row, i) -> downtime(row))
                .list();
    }

    void add(WorkUnitId unit, Instant from, Instant to, String reason, String by, Instant now) {
        jdbc.sql("""
                insert into unit_downtime (work_unit_id, from_at, to_at, reason, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(unit.value(), Timestamp.from(from), Timestamp.from(to), reason, by, Timestamp.from(now))
                .update();
    }

    boolean remove(long downtime) {
        return jdbc.sql("delete from unit_downtime where id = ?")
                        .param(downtime)
                        .update()
                == 1;
    }

    private static List<@Nullable Object> keys(CalendarOwner owner) {
        return Arrays.asList(
                owner.center() == null ? null : owner.center().value(),
                owner.unit() == null ? null : owner.unit().value());
    }

    private static CalendarOwner owner(ResultSet row) throws SQLException {
        long unit = row.getLong("work_unit_id");
        if (!row.wasNull()) {
            return CalendarOwner.of(new WorkUnitId(unit));
        }
        long center = row.getLong("work_center_id");
        return row.wasNull() ? CalendarOwner.PLANT : CalendarOwner.of(new WorkCenterId(center));
    }

    private static CalendarRule rule(ResultSet row) throws SQLException {
        @Nullable String worksAs = row.getString("works_as");
        return new CalendarRule(
                row.getString("day"),
                CalendarRule.Kind.valueOf(row.getString("kind")),
                (Integer) row.getObject("from_minute"),
                (Integer) row.getObject("to_minute"),
                row.getString("shift"),
                read(row.getString("breaks")),
                worksAs == null ? null : DayOfWeek.valueOf(worksAs),
                row.getString("note"));
    }

    private static Downtime downtime(ResultSet row) throws SQLException {
        return new Downtime(
                row.getLong("id"),
                new WorkUnitId(row.getLong("work_unit_id")),
                Objects.requireNonNull(row.getTimestamp("from_at")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("to_at")).toInstant(),
                row.getString("reason"),
                row.getString("noted_by"));
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
