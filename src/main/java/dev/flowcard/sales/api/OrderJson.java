package dev.flowcard.sales.api;

import dev.flowcard.sales.DueMeans;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.OrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it was agreed; how far it is, is said by those who watch the shop. */
record OrderJson(
        String number,
        String name,
        String code,
        String customer,
        String customerName,
        @Nullable String customerOrder,
        @Nullable String type,
        OrderState state,
        LocalDate promised,
        List<LineJson> lines) {

    record LineJson(
            int line,
            String product,
            @Nullable String customerPart,
            BigDecimal quantity,
            LocalDate due,
            DueMeans dueMeans,
            @Nullable BigDecimal price,
            @Nullable String address,
            @Nullable String note) {}

    static OrderJson of(OrderView order) {
        return new OrderJson(
                order.number(),
                order.number(),
                order.printable(),
                order.customer().number(),
                order.customer().name(),
                order.customerOrder(),
                order.type(),
                order.state(),
                order.due(),
                order.lines().stream().map(OrderJson::line).toList());
    }

    private static LineJson line(OrderLine l) {
        return new LineJson(
                l.line(),
                l.product(),
                l.customerPart(),
                l.quantity(),
                l.due(),
                l.dueMeans(),
                l.price(),
                l.address(),
                l.note());
    }
}
