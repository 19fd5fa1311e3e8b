package dev.flowcard.sales;

import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some orders, whole ones, on their way into the tables: everything they name is looked up at once and written at once. */
final class OrderBatch {
    private final OrderStore store;
    private final Customers customers;
    private final ProductCatalog products;
    private final Instant now;
    private final String actor;
    private final List<OrderView> fresh = new ArrayList<>();
    private final Map<String, List<OrderLine>> lines = new LinkedHashMap<>();

    OrderBatch(OrderStore store, Customers customers, ProductCatalog products, Instant now, String actor) {
        this.store = store;
        this.customers = customers;
        this.products = products;
        this.now = now;
        this.actor = actor;
    }

    void take(List<ImportRow> rows) {
        Map<String, List<ImportRow>> byOrder = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("order"), LinkedHashMap::new, Collectors.toList()));
        NumberBook book = store.numbers().book(byOrder.keySet());
        Map<String, OrderView> known = known(book, byOrder);
        Map<String, Customer> named = new HashMap<>(customers.find(texts(rows, "customer")));
        ProductCatalog.Lookup catalog = products.lookup(texts(rows, "product"));
        byOrder.forEach((number, ofOrder) -> takeOrder(number, ofOrder, book, known, named, catalog));
        write();
    }

    private static List<String> texts(List<ImportRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).distinct().toList();
    }

    private Map<String, OrderView> known(NumberBook book, Map<String, List<ImportRow>> byOrder) {
        List<Long> ids = byOrder.keySet().stream()
                .flatMap(number -> book.name(number) instanceof Naming.Exists(Known k)
                        ? Optional.of(k.id()).stream()
                        : Optional.<Long>empty().stream())
                .toList();
        return store.byIds(ids).stream().collect(Collectors.toMap(OrderView::number, Function.identity()));
    }

    private void takeOrder(
            String number,
            List<ImportRow> rows,
            NumberBook book,
            Map<String, OrderView> known,
            Map<String, Customer> named,
            ProductCatalog.Lookup catalog) {
        switch (book.name(number)) {
            case Naming.Clash(String other) ->
                rows.forEach(row -> row.reject("order", "sales.number.taken", number, other));
            case Naming.Exists(Known same) -> change(same.id(), known.get(number), rows, named, catalog);
            case Naming.Fresh(String code) -> {
                book.add(new Known(0, number, code));
                create(number, code, rows, named, catalog);
            }
        }
    }

    private void create(
            String number,
            String code,
            List<ImportRow> rows,
            Map<String, Customer> named,
            ProductCatalog.Lookup catalog) {
        Optional<Customer> customer = customer(rows, named);
        OrderLines taken = new OrderLines(List.of(), catalog);
        rows.forEach(taken::take);
        if (customer.isEmpty() || rows.stream().anyMatch(ImportRow::rejected)) {
            return;
        }
        fresh.add(head(number, code, customer.get(), rows, null));
        lines.put(number, taken.changed());
    }

    private void change(
            long id,
            @Nullable OrderView before,
            List<ImportRow> rows,
            Map<String, Customer> named,
            ProductCatalog.Lookup catalog) {
        Optional<Customer> customer = customer(rows, named);
        if (customer.isEmpty() || before == null) {
            return;
        }
        OrderView after = head(before.number(), before.code(), customer.get(), rows, before);
        OrderLines taken = new OrderLines(before.lines(), catalog);
        rows.forEach(taken::take);
        boolean newHead = !after.equals(before);
        if (before.state().closed() && (newHead || !taken.changed().isEmpty())) {
            rows.getFirst().reject("order", "sales.order.closed", before.number());
        } else if (before.state().begun() && taken.otherProduct() != null) {
            taken.otherProduct().reject("product", "sales.order.begun", before.number());
        } else if (rows.stream().noneMatch(ImportRow::rejected)) {
            if (newHead) {
                store.updateHead(id, after);
            }
            lines.put(before.number(), taken.changed());
        }
    }

    /** The one customer of all rows of an order. */
    private Optional<Customer> customer(List<ImportRow> rows, Map<String, Customer> named) {
        ImportRow first = rows.getFirst();
        for (ImportRow row : rows) {
            agree(first, row, "customer");
            agree(first, row, "type");
            agree(first, row, "customer_order");
            agree(first, row, "responsible");
        }
        try {
            return Optional.of(named.computeIfAbsent(first.text("customer"), customers::ensure));
        } catch (Problem e) {
            first.reject("customer", e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    private static void agree(ImportRow first, ImportRow row, String column) {
        if (row.has(column) && !row.find(column).equals(first.find(column))) {
            row.reject(
                    column,
                    "sales.order.contradicts",
                    Integer.toString(first.number()),
                    first.find(column).orElse("-"));
        }
    }

    private OrderView head(
            String number, String code, Customer customer, List<ImportRow> rows, @Nullable OrderView before) {
        ImportRow row = rows.getFirst();
        return new OrderView(
                number,
                code,
                customer,
                row.find("customer_order").orElse(before == null ? null : before.customerOrder()),
                row.find("type").orElse(before == null ? null : before.type()),
                before == null ? OrderState.CONFIRMED : before.state(),
                before == null ? null : before.stateReason(),
                row.find("responsible").orElse(before == null ? null : before.responsible()),
                before == null ? now : before.createdAt(),
                before == null ? actor : before.createdBy(),
                before == null ? now : before.confirmedAt(),
                before == null ? List.of() : before.lines());
    }

    private void write() {
        store.insert(fresh);
        NumberBook book = store.numbers().book(lines.keySet());
        Map<Long, List<OrderLine>> byId = new LinkedHashMap<>();
        lines.forEach((number, ofOrder) -> byId.put(id(book, number), ofOrder));
        store.saveLines(byId);
        List<Long> created = fresh.stream().map(o -> id(book, o.number())).toList();
        store.addEvents(created, new OrderEvent(now, actor, OrderState.CONFIRMED, null));
    }

    private static long id(NumberBook book, String number) {
        return book.find(number).orElseThrow().id();
    }
}
