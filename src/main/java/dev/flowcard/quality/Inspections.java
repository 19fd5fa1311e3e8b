package dev.flowcard.quality;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.production.OperationId;
import dev.flowcard.quality.InspectionDetail.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Inspections for those who watch: what waits, what failed, what was found. */
@Service
public class Inspections {
    private static final int MOST = 500;
    private static final String SELECT = """
            select i.number, i.state, i.operation_id, i.work_order, i.sequence, i.operation_name, i.operation_name_en,
                i.product_id, i.plan, i.quantity, i.good, i.scrap, i.held, i.note, i.inspector, i.repeats,
                i.requested_at, i.started_at, i.decided_at from inspection i
            """;
    private static final String CURRENTLY_FAILED = """
            where i.state = 'FAILED' and not exists (
                select 1 from inspection later where later.operation_id = i.operation_id and later.id > i.id)
            """;

    private final JdbcClient jdbc;
    private final InspectionPlans plans;

    Inspections(JdbcClient jdbc, InspectionPlans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /** What waits for an inspector, oldest first. */
    public List<InspectionView> open(int limit) {
        return jdbc.sql(SELECT + "where i.state in ('REQUESTED', 'IN_PROGRESS') order by i.requested_at, i.id limit ?")
                .param(Math.min(limit, MOST))
                .query(Inspections::view)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*) from inspection where state in ('REQUESTED', 'IN_PROGRESS')")
                .query(Long.class)
                .single();
    }

    /** Failed, and nothing has been inspected there since; newest first. */
    public List<InspectionView> failed(int limit) {
        return jdbc.sql(SELECT + CURRENTLY_FAILED + "order by i.decided_at desc, i.id desc limit ?")
                .param(Math.min(limit, MOST))
                .query(Inspections::view)
                .list();
    }

    /** All of a work order, in the order of time. */
    public List<InspectionView> ofWorkOrder(String workOrder) {
        return jdbc.sql(SELECT + "where i.work_order = ? order by i.id limit ?")
                .param(workOrder)
                .param(MOST)
                .query(Inspections::view)
                .list();
    }

    /** The latest decisions, newest first. */
    public List<InspectionView> decided(int limit) {
        return jdbc.sql(SELECT
                        + "where i.state in ('RELEASED', 'FAILED') order by i.decided_at desc, i.id desc limit ?")
                .param(Math.min(limit, MOST))
                .query(Inspections::view)
                .list();
    }

    public Optional<InspectionView> find(String number) {
        return jdbc.sql(SELECT + "where i.number_key = ?")
                .param(number.strip().toUpperCase(Locale.ROOT))
                .query(Inspections::view)
                .optional();
    }

    /** With what its plan asks for and what was found. */
    public Optional<InspectionDetail> detail(String number) {
        return find(number)
                .map(found ->
                        new InspectionDetail(found, plans.characteristics(found.plan()), results(found.number())));
    }

    List<InspectionView> page(@Nullable InspectionState state, @Nullable String workOrder, long offset, int size) {
        return filtered(SELECT, state, workOrder, " order by i.id desc limit " + size + " offset " + offset)
                .query(Inspections::view)
                .list();
    }

    long count(@Nullable InspectionState state, @Nullable String workOrder) {
        return filtered("select count(*) from inspection i ", state, workOrder, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, @Nullable InspectionState state, @Nullable String workOrder, String tail) {
        return jdbc.sql(select + "where (:state is null or i.state = :state)"
                        + " and (:workOrder is null or i.work_order = :workOrder)" + tail)
                .param("state", state == null ? null : state.name())
                .param("workOrder", workOrder);
    }

    private List<Result> results(String number) {
        return jdbc.sql("""
                        select r.position, r.sample, r.characteristic, r.lower_limit, r.upper_limit, r.unit, r.value, r.passed
                        from inspection_result r join inspection i on i.id = r.inspection_id
                        where i.number = ? order by r.sample, r.position""")
                .param(number)
                .query((row, i) -> new Result(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        InspectionPlans.plain(row.getBigDecimal(4)),
                        InspectionPlans.plain(row.getBigDecimal(5)),
                        row.getString(6),
                        InspectionPlans.plain(row.getBigDecimal(7)),
                        row.getBoolean(8)))
                .list();
    }

    private static InspectionView view(ResultSet row, int i) throws SQLException {
        return new InspectionView(
                row.getString(1),
                InspectionState.valueOf(row.getString(2)),
                new OperationId(row.getLong(3)),
                row.getString(4),
                row.getInt(5),
                new Named(row.getString(6), row.getString(7)),
                new ProductId(row.getLong(8)),
                row.getString(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getTimestamp(17).toInstant(),
                instant(row.getTimestamp(18)),
                instant(row.getTimestamp(19)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
