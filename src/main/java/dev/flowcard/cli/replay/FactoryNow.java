package dev.flowcard.cli.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server has already of what a log names, by upper-case number.
 *
 * @param people printed code by number
 * @param workUnits printed code by number
 * @param routings sequence by operation, by product
 * @param workOrders by number
 * @param unspecified printed code of the reason that says that there is none
 */
record FactoryNow(
        Map<String, String> people,
        Map<String, String> workUnits,
        Map<String, Map<String, Integer>> routings,
        Map<String, Order> workOrders,
        String unspecified)
        implements PrintedCodes {

    /** A work order with its operations by name. */
    record Order(String state, String quantity, Map<String, Step> operations) {}

    /** An operation's sequence and printed code. */
    record Step(int sequence, String code) {}

    Map<String, Integer> routing(String product) {
        return routings.getOrDefault(product, Map.of());
    }

    Map<String, Integer> operations(String workOrder) {
        Map<String, Integer> sequences = new HashMap<>();
        Order order = workOrders.get(workOrder);
        if (order != null) {
            order.operations().forEach((name, step) -> sequences.put(name, step.sequence()));
        }
        return sequences;
    }

    Optional<String> quantity(String workOrder) {
        return Optional.ofNullable(workOrders.get(workOrder)).map(Order::quantity);
    }

    @Override
    public String person(String number) {
        return known(people.get(LogRow.key(number)), number);
    }

    @Override
    public String workUnit(String number) {
        return known(workUnits.get(LogRow.key(number)), number);
    }

    @Override
    public String operation(String workOrder, String operation) {
        Order order = known(workOrders.get(LogRow.key(workOrder)), workOrder);
        return known(order.operations().get(operation), workOrder + " " + operation)
                .code();
    }

    private static <T> T known(@Nullable T thing, String number) {
        if (thing == null) {
            throw LogFault.unknown(number);
        }
        return thing;
    }
}
