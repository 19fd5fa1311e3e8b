package dev.flowcard.production.imports;

import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderView;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.imports.ImportRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sales orders that some rows name, and which of their lines is meant. */
final class OrderReferences {
    private final Map<String, OrderView> orders;

    private OrderReferences(Map<String, OrderView> orders) {
        this.orders = orders;
    }

    /** Both null: the work order is for nobody. */
    record Line(@Nullable String order, @Nullable Integer line) {}

    static OrderReferences of(SalesOrders sales, List<ImportRow> rows) {
        return new OrderReferences(sales.find(rows.stream()
                .flatMap(row -> row.find("order").stream())
                .distinct()
                .toList()));
    }

    /** Nothing where the row was rejected; what an empty cell leaves is what the work order has. */
    Optional<Line> line(ImportRow row, String product, @Nullable WorkOrderView before) {
        Optional<String> named = row.find("order");
        if (named.isEmpty()) {
            return Optional.of(before == null ? new Line(null, null) : new Line(before.order(), before.line()));
        }
        OrderView order = orders.get(named.get());
        if (order == null) {
            row.reject("order", "production.import.order", named.get());
            return Optional.empty();
        }
        return row.has("line") ? given(row, product, order) : only(row, product, order);
    }

    private static Optional<Line> given(ImportRow row, String product, OrderView order) {
        int line = row.count("line");
        Optional<OrderLine> there = order.line(line).filter(l -> l.product().equals(product));
        if (there.isEmpty()) {
            row.reject("line", "production.import.line", order.number(), row.text("product"), Integer.toString(line));
        }
        return there.map(l -> new Line(order.number(), l.line()));
    }

    private static Optional<Line> only(ImportRow row, String product, OrderView order) {
        List<OrderLine> lines =
                order.lines().stream().filter(l -> l.product().equals(product)).toList();
        if (lines.size() == 1) {
            return Optional.of(new Line(order.number(), lines.getFirst().line()));
        }
        String key = lines.isEmpty() ? "production.import.no-line" : "production.import.lines";
        row.reject(lines.isEmpty() ? "order" : "line", key, order.number(), row.text("product"));
        return Optional.empty();
    }
}
