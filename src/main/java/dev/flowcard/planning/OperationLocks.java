package dev.flowcard.planning;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the planner has nailed down. A lock holds until it is taken off, or the operation begins. */
@Service
public class OperationLocks {
    private final JdbcClient jdbc;
    private final WorkOrders workOrders;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    OperationLocks(JdbcClient jdbc, WorkOrders workOrders, CurrentActor actor, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.workOrders = workOrders;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locks an operation that has a time and a work unit and has not begun. */
    @Transactional
    public LockedOperation lock(String workOrder, int sequence) {
        WorkOrderView order = workOrders.find(workOrder).orElseThrow(() -> Problem.of(
                        HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field("workOrder", "planning.lock.unknown", workOrder, sequence));
        OperationView operation = order.operation(sequence)
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                        .field("sequence", "planning.lock.unknown", workOrder, sequence));
        if (operation.plannedStart() == null
                || operation.plannedWorkUnit() == null
                || operation.actualStart() != null
                || operation.over()) {
            throw Problem.of(HttpStatus.CONFLICT, "not-planned", "planning.lock.not-planned", workOrder, sequence);
        }
        LockedOperation locked = new LockedOperation(order.number(), sequence);
        int added = jdbc.sql(
                        "insert ignore into operation_lock (work_order, sequence, locked_by, locked_at) values (?, ?, ?, ?)")
                .params(locked.workOrder(), sequence, actor.name(), Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.record("lock-operation", locked.workOrder() + "." + sequence, "");
        }
        return locked;
    }

    /** Frees it for the next schedule; it was free already where it was not locked. */
    @Transactional
    public LockedOperation unlock(String workOrder, int sequence) {
        int removed = jdbc.sql("delete from operation_lock where work_order = ? and sequence = ?")
                .params(workOrder, sequence)
                .update();
        if (removed == 1) {
            audit.record("unlock-operation", workOrder + "." + sequence, "");
        }
        return new LockedOperation(workOrder, sequence);
    }

    Set<LockedOperation> all() {
        return new HashSet<>(jdbc.sql("select work_order, sequence from operation_lock")
                .query((row, i) -> new LockedOperation(row.getString(1), row.getInt(2)))
                .list());
    }
}
