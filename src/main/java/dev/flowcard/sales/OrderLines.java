package dev.flowcard.sales;

import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one order while rows are laid over them. A row without a line number means the order's only line with that
 * product, or a new one where there is none.
 */
final class OrderLines {
    private final TreeMap<Integer, OrderLine> lines = new TreeMap<>();
    private final Map<Integer, ImportRow> taken = new HashMap<>();
    private final List<OrderLine> changed = new ArrayList<>();
    private final ProductCatalog.Lookup catalog;
    private @Nullable ImportRow otherProduct;

    OrderLines(List<OrderLine> before, ProductCatalog.Lookup catalog) {
        before.forEach(line -> lines.put(line.line(), line));
        this.catalog = catalog;
    }

    void take(ImportRow row) {
        Optional<String> product = product(row);
        Optional<DueMeans> means = means(row);
        if (row.has("price") && row.decimal("price").signum() < 0) {
            row.reject("price", "sales.line.price");
        }
        if (product.isEmpty() || means.isEmpty() || row.rejected()) {
            return;
        }
        Optional<Integer> number = number(row, product.get());
        number.ifPresent(n -> lay(n, row, product.get(), means.get()));
    }

    private void lay(int number, ImportRow row, String product, DueMeans means) {
        @Nullable ImportRow same = taken.putIfAbsent(number, row);
        if (same != null) {
            if (!same.same(row)) {
                row.reject("line", "sales.line.repeated", Integer.toString(same.number()), Integer.toString(number));
            }
            return;
        }
        @Nullable OrderLine before = lines.get(number);
        OrderLine after = line(number, row, product, means, before);
        if (before != null && !before.product().equals(product)) {
            otherProduct = row;
        }
        if (before == null || !same(before, after)) {
            lines.put(number, after);
            changed.add(after);
        }
    }

    private Optional<String> product(ImportRow row) {
        try {
            return Optional.of(catalog.number(row.text("product")));
        } catch (Problem e) {
            row.reject("product", e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    /** What an empty cell leaves is decided with the line at hand; here only a wrong word counts. */
    private static Optional<DueMeans> means(ImportRow row) {
        String word = row.find("due_means").orElse(DueMeans.SHIPPED.name());
        for (DueMeans means : DueMeans.values()) {
            if (means.name().equals(word)) {
                return Optional.of(means);
            }
        }
        row.reject("due_means", "sales.line.due-means", word);
        return Optional.empty();
    }

    private Optional<Integer> number(ImportRow row, String product) {
        if (row.has("line")) {
            return Optional.of(row.count("line"));
        }
        List<Integer> candidates = lines.values().stream()
                .filter(line -> line.product().equals(product))
                .map(OrderLine::line)
                .toList();
        if (candidates.size() > 1) {
            row.reject("line", "sales.line.ambiguous", product);
            return Optional.empty();
        }
        return Optional.of(candidates.isEmpty() ? (lines.isEmpty() ? 1 : lines.lastKey() + 1) : candidates.getFirst());
    }

    private static OrderLine line(
            int number, ImportRow row, String product, DueMeans means, @Nullable OrderLine before) {
        return new OrderLine(
                number,
                product,
                row.find("customer_part").orElse(before == null ? null : before.customerPart()),
                row.decimal("quantity"),
                row.date("due"),
                row.has("due_means") || before == null ? means : before.dueMeans(),
                Optional.ofNullable(row.decimalOrNull("price")).orElse(before == null ? null : before.price()),
                row.find("address").orElse(before == null ? null : before.address()),
                row.find("note").orElse(before == null ? null : before.note()));
    }

    private static boolean same(OrderLine a, OrderLine b) {
        boolean amounts = a.quantity().compareTo(b.quantity()) == 0 && same(a.price(), b.price());
        return amounts && a.equals(amountsOf(b, a));
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return (a == null || b == null) ? (a == null && b == null) : a.compareTo(b) == 0;
    }

    private static OrderLine amountsOf(OrderLine line, OrderLine amounts) {
        return new OrderLine(
                line.line(),
                line.product(),
                line.customerPart(),
                amounts.quantity(),
                line.due(),
                line.dueMeans(),
                amounts.price(),
                line.address(),
                line.note());
    }

    /** New lines, and those that say something else now. */
    List<OrderLine> changed() {
        return changed;
    }

    /** A row that puts another product on a line, if any. */
    @Nullable
    ImportRow otherProduct() {
        return otherProduct;
    }
}
