package dev.flowcard.sales;

import dev.flowcard.shared.Codes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sales order as others may see it.
 *
 * @param code without check character
 * @param type as the factory calls it; null: a normal one
 * @param lines at least one, by their number
 */
public record OrderView(
        String number,
        String code,
        Customer customer,
        @Nullable String customerOrder,
        @Nullable String type,
        OrderState state,
        @Nullable String stateReason,
        @Nullable String responsible,
        Instant createdAt,
        String createdBy,
        @Nullable Instant confirmedAt,
        List<OrderLine> lines) {

    /** The code as it is printed. */
    public String printable() {
        return Codes.printable(code);
    }

    /** The line that is promised first: what is late with it is late with the order. */
    public OrderLine firstDue() {
        return lines.stream().min(Comparator.comparing(OrderLine::due)).orElseThrow();
    }

    public LocalDate due() {
        return firstDue().due();
    }

    /** The promised day of a line, or of the order where it has no such line. */
    public LocalDate due(@Nullable Integer line) {
        return Optional.ofNullable(line).flatMap(this::line).map(OrderLine::due).orElseGet(this::due);
    }

    public Optional<OrderLine> line(int line) {
        return lines.stream().filter(l -> l.line() == line).findFirst();
    }
}
