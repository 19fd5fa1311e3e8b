package dev.flowcard.sales;

import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.NumberTable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of orders, always many rows at a time. */
@Repository
class OrderStore {
    private static final String SELECT =
            "select o.id, o.number, o.code, o.customer_id, o.customer_order, o.type, o.state,"
                    + " o.state_before_hold, o.state_reason, o.responsible, o.created_at, o.created_by, o.confirmed_at,"
                    + " c.number as c_number, c.name as c_name, c.name_en as c_name_en, c.address as c_address,"
                    + " c.contact as c_contact, c.phone as c_phone, c.email as c_email"
                    + " from sales_order o join customer c on c.id = o.customer_id ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;

    OrderStore(JdbcClient jdbc, JdbcTemplate batches, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
    }

    NumberTable numbers() {
        return new NumberTable(jdbc, "sales_order", "O");
    }

    Optional<OrderState> state(String number) {
        return jdbc.sql("select state from sales_order where number_key = upper(?)")
                .param(number)
                .query((row, i) -> OrderState.valueOf(row.getString(1)))
                .optional();
    }

    /** In the order of the ids. */
    List<OrderView> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<OrderLine>> lines = lines(ids);
        Map<Long, OrderView> orders = new HashMap<>();
        jdbc.sql(SELECT + "where o.id in (:ids)")
                .param("ids", ids)
                .query((row, i) -> {
                    long id = row.getLong("id");
                    return orders.put(id, order(row, lines.getOrDefault(id, List.of())));
                })
                .list();
        return ids.stream().map(orders::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, List<OrderLine>> lines(Collection<Long> orders) {
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        jdbc.sql("select order_id, line, product, customer_part, quantity, due, due_means, price, address, note"
                        + " from sales_order_line where order_id in (:orders) order by order_id, line")
                .param("orders", orders)
                .query((row, i) -> lines.computeIfAbsent(row.getLong("order_id"), o -> new ArrayList<>())
                        .add(line(row)))
                .list();
        return lines;
    }

    /** Answers nothing of what was given to it: ask the numbers again for the ids. */
    void insert(List<OrderView> orders) {
        batches.batchUpdate(
                "insert into sales_order (number, code, customer_id, customer_order, type, state, responsible, created_at,"
                        + " created_by, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                orders.stream().map(OrderStore::columns).toList());
    }

    private static @Nullable Object[] columns(OrderView o) {
        return new @Nullable Object[] {
            o.number(),
            o.code(),
            o.customer().id(),
            o.customerOrder(),
            o.type(),
            o.state().name(),
            o.responsible(),
            Timestamp.from(o.createdAt()),
            o.createdBy(),
            o.confirmedAt() == null ? null : Timestamp.from(o.confirmedAt())
        };
    }

    void updateHead(long id, OrderView o) {
        jdbc.sql("update sales_order set customer_id = :customer, customer_order = :customerOrder, type = :type,"
                        + " responsible = :responsible where id = :id")
                .param("id", id)
                .param("customer", o.customer().id())
                .param("customerOrder", o.customerOrder())
                .param("type", o.type())
                .param("responsible", o.responsible())
                .update();
    }

    void saveLines(Map<Long, List<OrderLine>> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        lines.forEach((order, ofOrder) -> ofOrder.forEach(line -> rows.add(columns(order, line))));
        batches.batchUpdate(
                "insert into sales_order_line (order_id, line, product, customer_part, quantity, due, due_means, price,"
                        + " address, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " product = values(product), customer_part = values(customer_part), quantity = values(quantity),"
                        + " due = values(due), due_means = values(due_means), price = values(price),"
                        + " address = values(address), note = values(note)",
                rows);
        tell();
    }

    private void tell() {
        AfterCommit.run(() -> events.publishEvent(new OrdersChanged()));
    }

    private static @Nullable Object[] columns(long order, OrderLine l) {
        return new @Nullable Object[] {
            order,
            l.line(),
            l.product(),
            l.customerPart(),
            l.quantity(),
            Date.valueOf(l.due()),
            l.dueMeans().name(),
            l.price(),
            l.address(),
            l.note()
        };
    }

    void addEvents(Collection<Long> orders, OrderEvent event) {
        batches.batchUpdate(
                "insert into sales_order_event (order_id, at, actor, state, reason) values (?, ?, ?, ?, ?)",
                orders.stream()
                        .map(order -> new @Nullable Object[] {
                            order,
                            Timestamp.from(event.at()),
                            event.actor(),
                            event.state().name(),
                            event.reason()
                        })
                        .toList());
    }

    List<OrderEvent> events(long order) {
        return jdbc.sql(
                        "select at, actor, state, reason from sales_order_event where order_id = :order order by at, id")
                .param("order", order)
                .query((row, i) -> new OrderEvent(
                        instant(row, "at"),
                        row.getString("actor"),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    /** Puts another story in the place of an order's events. */
    void retell(long id, List<OrderEvent> events) {
        OrderEvent last = events.getLast();
        jdbc.sql("delete from sales_order_event where order_id = :id")
                .param("id", id)
                .update();
        events.forEach(event -> addEvents(List.of(id), event));
        jdbc.sql("update sales_order set state = :state, state_reason = :reason, created_at = :created,"
                        + " confirmed_at = (select min(at) from sales_order_event where order_id = :id and state = 'CONFIRMED'),"
                        + " state_before_hold = if(:state = 'ON_HOLD', :before, null) where id = :id")
                .param("id", id)
                .param("state", last.state().name())
                .param("reason", last.reason())
                .param("created", Timestamp.from(events.getFirst().at()))
                .param(
                        "before",
                        events.get(Math.max(0, events.size() - 2)).state().name())
                .update();
    }

    /** What an order that is on hold goes back to. */
    OrderState beforeHold(long id) {
        return jdbc.sql("select coalesce(state_before_hold, 'CONFIRMED') from sales_order where id = :id")
                .param("id", id)
                .query((row, i) -> OrderState.valueOf(row.getString(1)))
                .single();
    }

    /** Moves an order from one state to the next; false where somebody else moved it meanwhile. */
    boolean move(long id, OrderState from, OrderState to, @Nullable String reason, Instant at) {
        tell();
        return jdbc.sql("update sales_order set state_before_hold = if(:to = 'ON_HOLD', state, null), state = :to,"
                                + " state_reason = :reason, confirmed_at = if(:to = 'CONFIRMED', coalesce(confirmed_at, :at), confirmed_at)"
                                + " where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static OrderView order(ResultSet row, List<OrderLine> lines) throws SQLException {
        Customer customer = new Customer(
                row.getLong("customer_id"),
                row.getString("c_number"),
                row.getString("c_name"),
                row.getString("c_name_en"),
                row.getString("c_address"),
                row.getString("c_contact"),
                row.getString("c_phone"),
                row.getString("c_email"));
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new OrderView(
                row.getString("number"),
                row.getString("code"),
                customer,
                row.getString("customer_order"),
                row.getString("type"),
                OrderState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getString("responsible"),
                instant(row, "created_at"),
                row.getString("created_by"),
                confirmed == null ? null : confirmed.toInstant(),
                lines);
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        @Nullable BigDecimal price = row.getBigDecimal("price");
        return new OrderLine(
                row.getInt("line"),
                row.getString("product"),
                row.getString("customer_part"),
                row.getBigDecimal("quantity"),
                row.getDate("due").toLocalDate(),
                DueMeans.valueOf(row.getString("due_means")),
                price,
                row.getString("address"),
                row.getString("note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
