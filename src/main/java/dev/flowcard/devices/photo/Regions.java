package dev.flowcard.devices.photo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where on a photo codes may lie, and how they are turned. Bars make edges that all run the same way, cells of a square code edges
 * that run two ways, crosswise; both make many of them close together.
 */
final class Regions {
    private static final int MOST = 4;
    private static final int LEAST_BLOCKS = 8;
    private static final double BARS = 0.6;
    private static final double STRONG = 0.12;

    private final EdgeMap edges;
    private final boolean bars;
    private final double threshold;
    private final boolean[] seen;

    private Regions(EdgeMap edges, boolean bars) {
        this.edges = edges;
        this.bars = bars;
        this.threshold = edges.strongest() * STRONG;
        this.seen = new boolean[edges.columns() * edges.rows()];
    }

    /** The most likely ones first. */
    static List<Region> of(GrayImage image) {
        EdgeMap edges = EdgeMap.of(image);
        List<Region> bars = new Regions(edges, true).find();
        List<Region> squares = new Regions(edges, false).find();
        return IntStream.range(0, MOST)
                .boxed()
                .flatMap(i ->
                        Stream.of(bars, squares).filter(list -> i < list.size()).map(list -> list.get(i)))
                .toList();
    }

    private List<Region> find() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int block = 0; block < seen.length; block++) {
            if (!seen[block] && belongs(block)) {
                groups.add(group(block));
            }
        }
        return groups.stream()
                .filter(group -> group.size() >= LEAST_BLOCKS)
                .sorted(Comparator.comparingInt((List<Integer> group) -> group.size())
                        .reversed())
                .limit(MOST)
                .map(group -> Region.around(edges, group, bars))
                .toList();
    }

    private boolean belongs(int block) {
        return edges.energy(block) > threshold && (!bars || edges.coherence(block) > BARS);
    }

    /** What is connected with a block, small gaps bridged. */
    private List<Integer> group(int first) {
        List<Integer> group = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int block = open.remove();
            group.add(block);
            for (int next : edges.around(block, 2)) {
                if (!seen[next] && belongs(next) && (!bars || edges.parallel(first, next))) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return group;
    }
}
