package dev.flowcard.plant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All work centres and work units, by what they are looked up with. */
record PlantMap(
        List<WorkCenter> centers,
        List<WorkUnit> units,
        Map<WorkCenterId, WorkCenter> centersById,
        Map<WorkUnitId, WorkUnit> unitsById,
        Map<String, WorkUnit> unitsByCode,
        Map<String, WorkUnit> unitsByNumber,
        Map<WorkCenterId, WorkRules> rules) {

    static PlantMap of(List<WorkCenter> centers, List<WorkUnit> units, Map<WorkCenterId, WorkRules> rules) {
        return new PlantMap(
                centers,
                units,
                by(centers, WorkCenter::id),
                by(units, WorkUnit::id),
                by(units, WorkUnit::code),
                by(units, unit -> unit.number().toUpperCase(Locale.ROOT)),
                Map.copyOf(rules));
    }

    private static <K, V> Map<K, V> by(List<V> things, Function<V, K> key) {
        return things.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
