package dev.flowcard.production.persistence;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderSnapshots;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The dated verbs: what is done to work orders by others than scans, each in the transaction of the change. */
@Repository
public class WorkOrderVerbs {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    WorkOrderVerbs(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** One of them, as a rebuild needs it. */
    public record Dated(
            long position,
            String workOrder,
            String verb,
            @Nullable String before,
            String after,
            @Nullable BesideVerb beside) {}

    /** To be called behind the lock, after the change. What changed nothing is not kept. */
    public void record(String verb, @Nullable String before, String code, WorkOrder workOrder) {
        record(verb, before, code, workOrder, null);
    }

    public void record(
            String verb, @Nullable String before, String code, WorkOrder workOrder, @Nullable BesideVerb beside) {
        String after = WorkOrderSnapshots.of(workOrder);
        if (Objects.equals(before, after)) {
            return;
        }
        jdbc.sql("""
                        insert into work_order_verb (position, at, work_order, verb, actor, before_state, after_state, beside)
                        values (nextval(log_position), ?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(
                        Timestamp.from(clock.instant()),
                        code,
                        verb,
                        actor.name(),
                        before,
                        after,
                        beside == null ? null : JSON.writeValueAsString(beside)))
                .update();
    }

    /** The next ones after a position, in order. */
    public List<Dated> after(long position, int most) {
        return jdbc.sql("""
                        select position, work_order, verb, before_state, after_state, beside from work_order_verb
                        where position > ? order by position limit ?""")
                .params(position, most)
                .query((row, i) -> new Dated(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        beside(row.getString(6))))
                .list();
    }

    private static @Nullable BesideVerb beside(@Nullable String written) {
        return written == null ? null : JSON.readValue(written, BesideVerb.class);
    }
}
