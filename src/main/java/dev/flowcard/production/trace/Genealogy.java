package dev.flowcard.production.trace;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where something comes from and what it went into.
 *
 * @param from lots and pieces that are in it, and what is in them
 * @param into work orders, pieces and orders that it is in, and what they are in
 * @param truncated whether there is more than is told
 */
public record Genealogy(TraceNode subject, List<TraceNode> from, List<TraceNode> into, boolean truncated) {
    /** The numbers of the orders that it reaches. */
    public List<String> orders() {
        return into.stream()
                .flatMap(Genealogy::all)
                .filter(node -> node.kind() == TraceKind.ORDER)
                .map(TraceNode::number)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<TraceNode> all(TraceNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(Genealogy::all));
    }
}
