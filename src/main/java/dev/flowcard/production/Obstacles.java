package dev.flowcard.production;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What keeps work orders from going on right now, for terminals that want to warn while they are on their own. */
@Service
public class Obstacles {
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Obstacles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One obstacle.
     *
     * @param workOrder its code
     * @param sequence of the operation that may not start; null: none of them may
     * @param reason as a refused scan would be answered
     * @param detail why it is held, or behind which operation the gate is
     */
    public record Obstacle(
            String workOrder,
            @Nullable Integer sequence,
            String reason,
            @Nullable String detail) {}

    /** Holds, cancellations of the last month, and shut gates; at most 2,000. */
    public List<Obstacle> all() {
        return jdbc.sql("""
                        select w.code, null, 'ON_HOLD', w.hold_reason from work_order w where w.state = 'ON_HOLD'
                        union all
                        select w.code, null, 'CANCELLED', null from work_order w
                        where w.state = 'CANCELLED' and w.completed_at > utc_timestamp() - interval 30 day
                        union all
                        select w.code, min(n.sequence),
                               if(o.gate = 'FAILED', 'INSPECTION_FAILED', 'AWAITING_INSPECTION'), o.name
                        from work_order w join operation o on o.work_order_id = w.id
                        join operation n on n.work_order_id = w.id and n.sequence > o.sequence
                        where w.state in ('RELEASED', 'RUNNING') and o.gate in ('DEMANDED', 'FAILED')
                        group by w.code, o.id, o.gate, o.name
                        order by 1, 2, 3 limit ?""")
                .param(MOST)
                .query((row, i) -> new Obstacle(
                        row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getString(4)))
                .list();
    }
}
