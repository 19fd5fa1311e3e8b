package dev.flowcard.progress.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.flowcard.sales.OrderQuery;
import dev.flowcard.sales.OrderState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to see of the orders, as it stands in the address.
 *
 * @param state {@code OPEN}, {@code ALL} or the name of a state
 */
record OrderFilter(String text, String state, boolean overdue, OrderQuery.Sort sort, boolean descending) {
    static final String OPEN = "OPEN";
    static final String ALL = "ALL";
    private static final Set<OrderState> OPEN_STATES = EnumSet.of(
            OrderState.DRAFT,
            OrderState.QUOTED,
            OrderState.CONFIRMED,
            OrderState.ALLOCATED,
            OrderState.IN_PRODUCTION,
            OrderState.PRODUCED,
            OrderState.ON_HOLD);

    static OrderFilter of(QueryParameters parameters) {
        String state = parameters.getSingleParameter("state").orElse(OPEN).toUpperCase(Locale.ROOT);
        String sort = parameters.getSingleParameter("sort").orElse("due");
        return new OrderFilter(
                parameters.getSingleParameter("q").orElse(""),
                known(state) ? state : OPEN,
                parameters.getSingleParameter("overdue").isPresent(),
                sort(sort.replaceFirst("^-", "")).orElse(OrderQuery.Sort.DUE),
                sort.startsWith("-"));
    }

    private static boolean known(String state) {
        return state.equals(OPEN)
                || state.equals(ALL)
                || Arrays.stream(OrderState.values()).anyMatch(s -> s.name().equals(state));
    }

    static Optional<OrderQuery.Sort> sort(String name) {
        return Arrays.stream(OrderQuery.Sort.values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst();
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put("q", List.of(text));
        }
        if (!state.equals(OPEN)) {
            parameters.put("state", List.of(state.toLowerCase(Locale.ROOT)));
        }
        if (overdue) {
            parameters.put("overdue", List.of("1"));
        }
        if (sort != OrderQuery.Sort.DUE || descending) {
            parameters.put("sort", List.of((descending ? "-" : "") + sort.name().toLowerCase(Locale.ROOT)));
        }
        return new QueryParameters(parameters);
    }

    OrderQuery query(LocalDate today) {
        Set<OrderState> states =
                switch (state) {
                    case OPEN -> OPEN_STATES;
                    case ALL -> Set.of();
                    default -> Set.of(OrderState.valueOf(state));
                };
        return new OrderQuery(text, states, overdue ? today.minusDays(1) : null, sort, descending);
    }

    OrderFilter withText(String other) {
        return new OrderFilter(other, state, overdue, sort, descending);
    }

    OrderFilter withState(String other) {
        return new OrderFilter(text, other, overdue, sort, descending);
    }

    OrderFilter withOverdue(boolean other) {
        return new OrderFilter(text, state, other, sort, descending);
    }

    OrderFilter sorted(OrderQuery.Sort by, boolean down) {
        return new OrderFilter(text, state, overdue, by, down);
    }
}
