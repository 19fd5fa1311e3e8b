package dev.flowcard.production.persistence;

import dev.flowcard.sales.signals.OrderStage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the shop is with whole orders, by one statement for many; cancelled work orders do not count. */
@Repository
public class OrderStages {
    public static final String OF_ORDERS_OF = """
                        select w.order_number,
                               min(w.state in ('COMPLETED', 'CLOSED_SHORT')) as made,
                               max(exists (select 1 from operation o
                                            where o.work_order_id = w.id and o.actual_start is not null)) as begun
                          from (select distinct order_number from work_order where number_key in (:workOrders)) touched
                          join work_order w on w.order_number = touched.order_number
                         where w.state <> 'CANCELLED'
                         group by w.order_number""";

    private final JdbcClient jdbc;

    OrderStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All work orders of an order together are at some stage. */
    public record Reached(String orderNumber, Stage stage) implements OrderStage {}

    /** The stages of the orders that these work orders are made for. */
    public List<Reached> ofOrdersOf(Collection<String> workOrders) {
        if (workOrders.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OF_ORDERS_OF)
                .param(
                        "workOrders",
                        workOrders.stream()
                                .map(number -> number.toUpperCase(Locale.ROOT))
                                .toList())
                .query((row, i) -> new Reached(
                        row.getString("order_number"), stage(row.getBoolean("made"), row.getBoolean("begun"))))
                .list();
    }

    private static OrderStage.Stage stage(boolean made, boolean begun) {
        if (made) {
            return OrderStage.Stage.PRODUCED;
        }
        return begun ? OrderStage.Stage.STARTED : OrderStage.Stage.PLANNED;
    }
}
