package dev.flowcard.alarms.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.alarms.AlarmQuery;
import dev.flowcard.alarms.AlarmQuery.Group;
import dev.flowcard.plant.WorkCenterId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the alarms, as it stands in the address.
 *
 * @param center number of a work centre, or empty
 * @param order number of an order or work order, or empty
 * @param mine only those of the one who looks
 */
record AlarmFilter(Group group, @Nullable AlarmKind kind, String center, String order, boolean mine) {
    static AlarmFilter of(QueryParameters parameters) {
        Function<String, String> value =
                name -> parameters.getSingleParameter(name).orElse("").strip();
        return new AlarmFilter(
                named(Group.values(), value.apply("show").replace('-', '_')).orElse(Group.OPEN),
                named(AlarmKind.values(), value.apply("kind").replace('-', '_')).orElse(null),
                value.apply("center"),
                value.apply("order"),
                parameters.getSingleParameter("mine").isPresent());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "show", group == Group.OPEN ? "" : lower(group));
        put(parameters, "kind", kind == null ? "" : lower(kind));
        put(parameters, "center", center);
        put(parameters, "order", order);
        put(parameters, "mine", mine ? "1" : "");
        return new QueryParameters(parameters);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    AlarmQuery query(@Nullable WorkCenterId workCenter, @Nullable String me) {
        return new AlarmQuery(group, kind, workCenter, order.isEmpty() ? null : order, mine ? me : null);
    }

    AlarmFilter withGroup(Group other) {
        return new AlarmFilter(other, kind, center, order, mine);
    }

    AlarmFilter withKind(@Nullable AlarmKind other) {
        return new AlarmFilter(group, other, center, order, mine);
    }

    AlarmFilter withCenter(String other) {
        return new AlarmFilter(group, kind, other, order, mine);
    }

    AlarmFilter withOrder(String other) {
        return new AlarmFilter(group, kind, center, other, mine);
    }

    AlarmFilter withMine(boolean other) {
        return new AlarmFilter(group, kind, center, order, other);
    }
}
