package dev.flowcard.production;

import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Operations as they went, for those who learn from the past. */
@Service
public class OperationHistory {
    private static final String FINISHED_SINCE = """
            select o.id, w.product_id, o.work_center_id, r.work_unit_id, o.setup_minutes, o.minutes_per_piece,
                   coalesce((select b.actual_finish from operation b where b.work_order_id = o.work_order_id
                       and b.sequence < o.sequence order by b.sequence desc limit 1), w.released_at) as arrived,
                   o.planned_start, o.actual_start, o.actual_finish, r.started_at, r.ended_at, r.good + r.scrap + r.held as pieces
            from production_report r
            join operation o on o.id = r.operation_id
            join work_order w on w.id = r.work_order_id
            left join production_report x on x.reverses = r.id
            where r.ended_at >= ? and o.finished and o.actual_start is not null and o.actual_finish is not null
              and r.reverses is null and x.id is null
            order by r.ended_at desc limit 50000""";

    private final JdbcClient jdbc;

    OperationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are finished and were reported since then, the last finished first; of at most 50,000 reports. */
    public List<DoneOperation> finishedSince(Instant since) {
        Map<Long, Collected> byId = new LinkedHashMap<>();
        jdbc.sql(FINISHED_SINCE).param(Timestamp.from(since)).query(row -> {
            long id = row.getLong("id");
            Collected collected = byId.get(id);
            if (collected == null) {
                collected = new Collected(row);
                byId.put(id, collected);
            }
            collected.add(row);
        });
        return byId.values().stream()
                .map(Collected::done)
                .sorted(Comparator.comparing(DoneOperation::finish).reversed())
                .toList();
    }

    /** An operation while its reports are read. */
    private static final class Collected {
        private final OperationId id;
        private final ProductId product;
        private final WorkCenterId center;
        private final BigDecimal setup;
        private final BigDecimal perPiece;
        private final @Nullable Instant arrived;
        private final @Nullable Instant planned;
        private final Instant start;
        private final Instant finish;
        private final Map<Long, Integer> units = new HashMap<>();
        private final List<DoneOperation.Span> spans = new ArrayList<>();
        private BigDecimal pieces = BigDecimal.ZERO;

        Collected(ResultSet row) throws SQLException {
            id = new OperationId(row.getLong("id"));
            product = new ProductId(row.getLong("product_id"));
            center = new WorkCenterId(row.getLong("work_center_id"));
            setup = row.getBigDecimal("setup_minutes");
            perPiece = row.getBigDecimal("minutes_per_piece");
            arrived = instant(row.getTimestamp("arrived"));
            planned = instant(row.getTimestamp("planned_start"));
            start = row.getTimestamp("actual_start").toInstant();
            finish = row.getTimestamp("actual_finish").toInstant();
        }

        void add(ResultSet row) throws SQLException {
            pieces = pieces.add(row.getBigDecimal("pieces"));
            Long unit = row.getObject("work_unit_id", Long.class);
            if (unit != null) {
                units.merge(unit, 1, Integer::sum);
            }
            spans.add(new DoneOperation.Span(
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("ended_at").toInstant()));
        }

        DoneOperation done() {
            WorkUnitId unit = units.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> new WorkUnitId(most.getKey()))
                    .orElse(null);
            BigDecimal standard = setup.add(pieces.multiply(perPiece));
            return new DoneOperation(
                    id, product, center, unit, standard, arrived, planned, start, finish, List.copyOf(spans));
        }

        private static @Nullable Instant instant(@Nullable Timestamp time) {
            return time == null ? null : time.toInstant();
        }
    }
}
