package dev.flowcard.planning;

import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal has an operation.
 *
 * @param first the whole, or the part that begins first
 * @param second the other part; null: in one
 */
record Placed(Slot first, @Nullable Slot second) {

    /** In the order of the slots; what runs already, with both its parts, is left out. */
    static List<Placed> of(Collection<Slot> slots) {
        Map<String, List<Slot>> byOperation = slots.stream()
                .collect(Collectors.groupingBy(
                        s -> s.workOrder() + "." + s.sequence(), LinkedHashMap::new, Collectors.toList()));
        return byOperation.values().stream()
                .filter(parts -> parts.stream().noneMatch(Slot::frozen))
                .map(Placed::of)
                .toList();
    }

    private static Placed of(List<Slot> parts) {
        List<Slot> inOrder =
                parts.stream().sorted(Comparator.comparing(Slot::start)).toList();
        return new Placed(inOrder.getFirst(), inOrder.size() == 1 ? null : inOrder.get(1));
    }

    Instant finish() {
        return second == null || first.finish().isAfter(second.finish()) ? first.finish() : second.finish();
    }

    @Nullable
    OperationSplit split(Function<String, @Nullable WorkUnitId> units) {
        if (second == null || second.part() == null) {
            return null;
        }
        return new OperationSplit(
                second.part().pieces(),
                second.workUnit() == null ? null : units.apply(second.workUnit()),
                second.start(),
                second.finish(),
                first.finish());
    }
}
