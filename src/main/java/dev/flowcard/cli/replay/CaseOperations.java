package dev.flowcard.cli.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operations of one work order (or of one product's routing): in the order in which the log first shows them, ten apart.
 * What the server has already keeps its sequence; what a longer log adds comes behind.
 */
final class CaseOperations {
    private static final int STEP = 10;

    private final Map<String, Integer> known;
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private int last;

    CaseOperations(Map<String, Integer> known) {
        this.known = Map.copyOf(known);
        this.last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    void saw(String operation) {
        if (!known.containsKey(operation) && !added.containsKey(operation)) {
            last = (last / STEP + 1) * STEP;
            added.put(operation, last);
        }
    }

    /** Operation and sequence of those that the server does not have. */
    Map<String, Integer> added() {
        return added;
    }
}
