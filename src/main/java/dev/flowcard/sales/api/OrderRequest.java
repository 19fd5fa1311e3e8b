package dev.flowcard.sales.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as another system sends it: with {@code lines}, or with the fields of its only line beside its own. */
record OrderRequest(
        @NotBlank @Size(max = 60) @Nullable String order,
        @NotBlank @Size(max = 60) @Nullable String customer,
        @Size(max = 60) @Nullable String type,
        @Size(max = 60) @Nullable String customerOrder,
        @Size(max = 120) @Nullable String responsible,
        @Positive @Nullable Integer line,
        @Size(max = 60) @Nullable String product,
        @Size(max = 60) @Nullable String customerPart,

        @Positive @Digits(integer = 9, fraction = 3) @Nullable
        BigDecimal quantity,

        @Nullable LocalDate due,
        @Size(max = 10) @Nullable String dueMeans,

        @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
        BigDecimal price,

        @Size(max = 500) @Nullable String address,
        @Size(max = 500) @Nullable String note,
        @Size(min = 1, max = 1000) @Nullable List<@Valid Line> lines) {

    record Line(
            @Positive @Nullable Integer line,
            @NotBlank @Size(max = 60) @Nullable String product,
            @Size(max = 60) @Nullable String customerPart,

            @Positive @Digits(integer = 9, fraction = 3) @Nullable
            BigDecimal quantity,

            @Nullable LocalDate due,

            @Size(max = 10) @Nullable String dueMeans,

            @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
            BigDecimal price,

            @Size(max = 500) @Nullable String address,
            @Size(max = 500) @Nullable String note) {}

    /** The lines as an import has them. */
    List<Map<String, String>> rows() {
        return lines == null
                ? List.of(row(only()))
                : lines.stream().map(this::row).toList();
    }

    private Line only() {
        return new Line(line, product, customerPart, quantity, due, dueMeans, price, address, note);
    }

    private Map<String, String> row(Line l) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "order", order);
        put(row, "customer", customer);
        put(row, "type", type);
        put(row, "customer_order", customerOrder);
        put(row, "responsible", responsible);
        put(row, "line", l.line);
        put(row, "product", l.product);
        put(row, "customer_part", l.customerPart);
        put(row, "quantity", l.quantity == null ? null : l.quantity.toPlainString());
        put(row, "due", l.due);
        put(row, "due_means", l.dueMeans == null ? null : l.dueMeans.toUpperCase(java.util.Locale.ROOT));
        put(row, "price", l.price == null ? null : l.price.toPlainString());
        put(row, "address", l.address);
        put(row, "note", l.note);
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            row.put(column, value.toString().strip());
        }
    }
}
