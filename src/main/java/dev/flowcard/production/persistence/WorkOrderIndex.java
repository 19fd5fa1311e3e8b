package dev.flowcard.production.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which work orders are meant, by plain SQL; what they are is loaded by {@link WorkOrderRepository}. */
@Repository
public class WorkOrderIndex {
    private static final String OPEN = "('PLANNED', 'RELEASED', 'RUNNING', 'ON_HOLD')";

    private final JdbcClient jdbc;

    WorkOrderIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> code(String number, String code) {
        return jdbc.sql("select code from work_order where number_key = upper(?) or code = ? order by code = ? limit 1")
                .param(number)
                .param(code)
                .param(code)
                .query(String.class)
                .optional();
    }

    public long count(@Nullable String state) {
        return jdbc.sql("select count(*) from work_order where (? is null or state = ?)")
                .param(state)
                .param(state)
                .query(Long.class)
                .single();
    }

    public List<Long> page(@Nullable String state, int offset, int size) {
        return jdbc.sql("select id from work_order where (? is null or state = ?) order by number_key limit ?, ?")
                .param(state)
                .param(state)
                .param(offset)
                .param(size)
                .query(Long.class)
                .list();
    }

    /** What is not over, planned ones included. */
    public List<Long> open(int offset, int size) {
        return jdbc.sql("select id from work_order where state in " + OPEN + " order by number_key limit ?, ?")
                .param(offset)
                .param(size)
                .query(Long.class)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*) from work_order where state in " + OPEN)
                .query(Long.class)
                .single();
    }

    /** Released and not over: what the shop has before it. Bounded, since a plant that has more has other troubles. */
    public List<Long> active() {
        return jdbc.sql(
                        "select id from work_order where state in ('RELEASED', 'RUNNING', 'ON_HOLD') order by id limit 5000")
                .query(Long.class)
                .list();
    }

    /** The active ones and those completed since then. */
    public List<Long> activeSince(Instant since) {
        return jdbc.sql("""
                        select id from work_order where state in ('RELEASED', 'RUNNING', 'ON_HOLD')
                        union select id from work_order where completed_at >= ? order by id limit 10000""").param(Timestamp.from(since)).query(Long.class).list();
    }

    public List<Long> ofOrders(Collection<String> orderNumbers) {
        return orderNumbers.isEmpty()
                ? List.of()
                : jdbc.sql("select id from work_order where order_number in (:orders) order by number_key limit 5000")
                        .param("orders", orderNumbers)
                        .query(Long.class)
                        .list();
    }

    public List<Long> ofOrder(String orderNumber) {
        return jdbc.sql("select id from work_order where order_number = ? order by number_key limit 1000")
                .param(orderNumber)
                .query(Long.class)
                .list();
    }

    /** Codes of those of a product whose cards are out in the shop, in the order in which they are to be locked. */
    public List<String> inTheShop(long product) {
        return jdbc.sql("""
                        select code from work_order where product_id = ?
                          and (state in ('RELEASED', 'RUNNING', 'ON_HOLD') or state = 'PLANNED' and card_prints > 0)
                        order by code limit 5000""").param(product).query(String.class).list();
    }

    /** The code of the work order that an operation belongs to. */
    public Optional<String> codeOfOperation(long operation) {
        return jdbc.sql("select w.code from operation o join work_order w on w.id = o.work_order_id where o.id = ?")
                .param(operation)
                .query(String.class)
                .optional();
    }

    public Optional<String> codeOf(long workOrder) {
        return jdbc.sql("select code from work_order where id = ?")
                .param(workOrder)
                .query(String.class)
                .optional();
    }

    /** A running number for a work order whose own number cannot be printed as a code. */
    public long nextRunningNumber() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from work_order")
                .query(Long.class)
                .single();
    }
}
