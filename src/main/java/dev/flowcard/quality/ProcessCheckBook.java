package dev.flowcard.quality;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationId;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ProcessChecks;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** First articles and patrols: what inspectors found at the machines, and when the next look is due. */
@Service
public class ProcessCheckBook implements ProcessChecks {
    private final JdbcClient jdbc;
    private final WorkOrders workOrders;
    private final LoadingCache<String, Demand> demands = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::demand);

    ProcessCheckBook(JdbcClient jdbc, WorkOrders workOrders) {
        this.jdbc = jdbc;
        this.workOrders = workOrders;
    }

    /** What a plan wants while work runs. */
    private record Demand(boolean first, @Nullable Integer patrolMinutes) {
        static final Demand NONE = new Demand(false, null);
    }

    /** One look. */
    private record Look(String kind, boolean passed, Instant at) {
        boolean first() {
            return kind.equals("FIRST");
        }
    }

    @Override
    public void note(Found found) {
        OperationCode code = OperationCode.read(found.operation());
        Optional<WorkOrderView> workOrder = workOrders.find(code.workOrder());
        workOrder
                .flatMap(w -> w.operation(code.sequence()))
                .ifPresent(o -> add(workOrder.get().number(), o, found));
    }

    private void add(String workOrder, OperationView operation, Found found) {
        boolean firstPassed = looks(operation.id(), found.workUnit()).stream().anyMatch(l -> l.first() && l.passed());
        jdbc.sql("""
                        insert into process_check (operation_id, work_order, sequence, work_unit, kind, passed, inspector, checked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(operation.id().value())
                .param(workOrder)
                .param(operation.sequence())
                .param(found.workUnit())
                .param(firstPassed ? "PATROL" : "FIRST")
                .param(found.passed())
                .param(found.inspector())
                .param(Timestamp.from(found.at()))
                .update();
    }

    /** Of an operation that runs at a work unit since then. Costs nothing where its plan wants neither. */
    public ProcessState of(OperationView operation, String workUnit, Instant since) {
        String plan = operation.inspectionPlan();
        Demand demand = plan == null ? Demand.NONE : demands.get(plan.toUpperCase(Locale.ROOT));
        if (!demand.first() && demand.patrolMinutes() == null) {
            return new ProcessState(false, null, null, null);
        }
        List<Look> looks = looks(operation.id(), workUnit);
        Optional<Look> first = looks.stream().filter(Look::first).findFirst();
        Instant last = looks.stream().findFirst().map(Look::at).orElse(since);
        Integer minutes = demand.patrolMinutes();
        return new ProcessState(
                demand.first(),
                first.map(Look::passed).orElse(null),
                first.map(Look::at).orElse(null),
                minutes == null ? null : last.plus(Duration.ofMinutes(minutes)));
    }

    /** The newest first. */
    private List<Look> looks(OperationId operation, String workUnit) {
        return jdbc.sql("""
                        select kind, passed, checked_at from process_check
                        where operation_id = ? and work_unit = ? order by checked_at desc, id desc limit 50""")
                .param(operation.value())
                .param(workUnit)
                .query((row, i) -> new Look(
                        row.getString(1), row.getBoolean(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private Demand demand(String plan) {
        return jdbc.sql("select first_article, patrol_minutes from inspection_plan where number_key = ?")
                .param(plan)
                .query((row, i) -> new Demand(row.getBoolean(1), row.getObject(2, Integer.class)))
                .optional()
                .orElse(Demand.NONE);
    }
}
