package dev.flowcard.production.trace;

import dev.flowcard.production.domain.CardPart;
import dev.flowcard.production.domain.SplitCards;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a genealogy needs to know of work orders and of the lots that went into them; each answer is bounded. */
@Repository
class TraceQuery {
    private static final int MOST = 501;
    private static final String WORK_ORDER =
            "select w.id, w.number, w.code, p.number as product, w.state, w.order_number, w.order_line, w.cards from work_order w"
                    + " join product p on p.id = w.product_id ";
    private static final String USES = """
            select lot_id, work_order_id, group_concat(sequence order by sequence separator ' '), min(since), sum(quantity),
                coalesce(group_concat(cards separator ' '), '')
            from (select l.lot_id, l.work_order_id, o.sequence, min(l.scanned_at) as since,
                    group_concat(nullif(l.card, '') order by l.id separator ' ') as cards,
                    coalesce((select sum(u.quantity) from material_use u
                        where u.operation_id = l.operation_id and u.lot_id = l.lot_id), 0) as quantity
                from operation_lot l join operation o on o.id = l.operation_id where l.%s in (:ids)
                group by l.lot_id, l.operation_id) uses
            group by lot_id, work_order_id order by 4, lot_id, work_order_id limit :most""";

    private final JdbcClient jdbc;

    TraceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record WorkOrderRow(
            long id,
            String number,
            String code,
            String product,
            String state,
            @Nullable String order,
            @Nullable Integer line,
            List<CardPart> cards) {}

    /** A lot in a work order; {@code cards} are the splits and boxes with which it was scanned, separated by blanks. */
    record Use(long lot, long workOrder, String operations, Instant since, BigDecimal quantity, String cards) {}

    List<Use> usesOfLots(Collection<Long> lots) {
        return uses("lot_id", lots);
    }

    List<Use> usesInWorkOrders(Collection<Long> workOrders) {
        return uses("work_order_id", workOrders);
    }

    private List<Use> uses(String column, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(USES.formatted(column))
                        .param("ids", ids)
                        .param("most", MOST)
                        .query((row, i) -> new Use(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getBigDecimal(5),
                                row.getString(6)))
                        .list();
    }

    List<WorkOrderRow> workOrders(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(WORK_ORDER + "where w.id in (:ids)")
                        .param("ids", ids)
                        .query(TraceQuery::workOrder)
                        .list();
    }

    List<WorkOrderRow> workOrdersNamed(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(WORK_ORDER + "where w.number_key in (:numbers)")
                        .param(
                                "numbers",
                                numbers.stream()
                                        .map(n -> n.toUpperCase(Locale.ROOT))
                                        .toList())
                        .query(TraceQuery::workOrder)
                        .list();
    }

    Optional<WorkOrderRow> workOrder(String number, String code) {
        return jdbc.sql(WORK_ORDER + "where w.number_key = upper(?) or w.code = ? limit 1")
                .params(number, code)
                .query(TraceQuery::workOrder)
                .optional();
    }

    private static WorkOrderRow workOrder(ResultSet row, int index) throws SQLException {
        return new WorkOrderRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("product"),
                row.getString("state"),
                row.getString("order_number"),
                row.getObject("order_line", Integer.class),
                SplitCards.read(row.getString("cards")));
    }
}
