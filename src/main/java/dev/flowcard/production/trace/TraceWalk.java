package dev.flowcard.production.trace;

import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a genealogy level by level, so that each level costs a few questions, however wide it is; bounded in both directions. */
final class TraceWalk {
    static final int DEEPEST = 8;
    private static final int MOST = 500;

    private final Set<String> seen = new HashSet<>();
    private int left = MOST;
    private boolean truncated;

    /** A node while the tree grows. */
    static final class Growing {
        final TraceKind kind;
        final long id;
        final String number;
        final @Nullable String code;
        final List<Growing> children = new ArrayList<>();

        @Nullable
        String product;

        @Nullable
        String heat;

        @Nullable
        BigDecimal quantity;

        @Nullable
        String unit;

        @Nullable
        String operations;

        List<String> cards = List.of();

        /** Of a work order: the lot that went into it, or the piece that it made, of whose cards alone it is. */
        @Nullable
        Long lot;

        @Nullable
        Serial piece;

        @Nullable
        Instant since;

        @Nullable
        String state;

        @Nullable
        Integer line;

        Growing(TraceKind kind, long id, String number, @Nullable String code) {
            this.kind = kind;
            this.id = id;
            this.number = number;
            this.code = code;
        }

        /** The same work order is another one for another lot, or for a piece of another card. */
        private String key() {
            return kind + "|" + id + "|" + lot + "|" + (piece == null ? "" : piece.card() + "!");
        }

        TraceNode grown(Map<String, Named> names) {
            return new TraceNode(
                    kind,
                    number,
                    code,
                    product,
                    product == null ? null : names.get(product),
                    heat,
                    quantity,
                    unit,
                    operations,
                    cards,
                    since,
                    state,
                    line,
                    children.stream().map(child -> child.grown(names)).toList());
        }
    }

    /** Lets a tree grow from its root; {@code step} gives the children of a whole level. */
    void grow(Growing root, Function<List<Growing>, Map<Growing, List<Growing>>> step) {
        List<Growing> level = List.of(root);
        seen.add(root.key());
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Map<Growing, List<Growing>> children = step.apply(level);
            List<Growing> next = new ArrayList<>();
            for (Growing parent : level) {
                for (Growing child : children.getOrDefault(parent, List.of())) {
                    if (left == 0) {
                        truncated = true;
                        return;
                    }
                    left--;
                    parent.children.add(child);
                    if (child.kind != TraceKind.ORDER && seen.add(child.key())) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        truncated = truncated || !level.isEmpty();
    }

    boolean truncated() {
        return truncated;
    }

    static List<Long> ids(Collection<Growing> level, TraceKind kind) {
        return level.stream()
                .filter(n -> n.kind == kind)
                .map(n -> n.id)
                .distinct()
                .toList();
    }
}
