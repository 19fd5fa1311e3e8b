package dev.flowcard.sales;

import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the customers. An order is named by its exact number, or by its code with or without check character. */
@Service
public class SalesOrders {
    private final OrderStore store;
    private final OrderSearch search;
    private final Clock clock;

    SalesOrders(OrderStore store, OrderSearch search, Clock clock) {
        this.store = store;
        this.search = search;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OrderView> find(String numberOrCode) {
        return store.numbers().find(numberOrCode).flatMap(known -> store.byIds(List.of(known.id())).stream()
                .findFirst());
    }

    /** The state of the order of exactly this number. */
    @Transactional(readOnly = true)
    public Optional<OrderState> state(String number) {
        return store.state(number);
    }

    /** Those of the orders that exist, by what they were called. */
    @Transactional(readOnly = true)
    public Map<String, OrderView> find(Collection<String> numbersOrCodes) {
        Set<String> references = Set.copyOf(numbersOrCodes);
        var book = store.numbers().book(references);
        List<Known> known = references.stream()
                .flatMap(r -> book.find(r).stream())
                .distinct()
                .toList();
        Map<String, OrderView> byNumber = store
                .byIds(known.stream().map(Known::id).toList())
                .stream()
                .collect(Collectors.toMap(OrderView::number, Function.identity()));
        return references.stream()
                .filter(r -> book.find(r).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        r -> byNumber.get(book.find(r).orElseThrow().number())));
    }

    @Transactional(readOnly = true)
    public List<OrderView> page(OrderQuery query, long offset, int size) {
        return store.byIds(search.ids(query, offset, size));
    }

    @Transactional(readOnly = true)
    public long count(OrderQuery query) {
        return search.count(query);
    }

    /** Every change of state of an order, oldest first. */
    @Transactional(readOnly = true)
    public List<OrderEvent> events(String number) {
        return store.numbers()
                .find(number)
                .map(known -> store.events(known.id()))
                .orElse(List.of());
    }

    /** Brings an order into a state, with who and why on record; answers it as it is now, also where it was so already. */
    @Transactional
    public OrderView move(String numberOrCode, OrderState to, String actor, @Nullable String reason) {
        Known known = store.numbers()
                .find(numberOrCode)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "sales.order.unknown", numberOrCode));
        OrderView before = store.byIds(List.of(known.id())).getFirst();
        if (before.state() == to) {
            return before;
        }
        if (!store.move(known.id(), before.state(), to, reason, clock.instant())) {
            throw Problem.of(HttpStatus.CONFLICT, "conflict", "shared.problem.conflict");
        }
        store.addEvents(List.of(known.id()), new OrderEvent(clock.instant(), actor, to, reason));
        return store.byIds(List.of(known.id())).getFirst();
    }

    /** Lets an order on hold go on from where it was. */
    @Transactional
    public OrderView resume(String numberOrCode, String actor) {
        OrderView order = find(numberOrCode)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "sales.order.unknown", numberOrCode));
        if (order.state() != OrderState.ON_HOLD) {
            return order;
        }
        long id = store.numbers().find(order.number()).orElseThrow().id();
        return move(order.number(), store.beforeHold(id), actor, null);
    }
}
