package dev.flowcard.sales;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders, and in which order.
 *
 * @param text in number, customer, customer's order, product or customer's part number
 * @param states empty: all
 * @param dueUntil promised up to this day
 */
public record OrderQuery(
        @Nullable String text,
        Set<OrderState> states,
        @Nullable LocalDate dueUntil,
        Sort sort,
        boolean descending) {
    /** What a list can be sorted by. */
    public enum Sort {
        NUMBER,
        CUSTOMER,
        DUE,
        STATE
    }

    public static OrderQuery all() {
        return new OrderQuery(null, Set.of(), null, Sort.NUMBER, false);
    }
}
