package dev.flowcard.production.floor;

import dev.flowcard.materials.Lot;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.trace.LotBook;
import dev.flowcard.production.trace.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots of a rebuild: what the log scanned to operations, in memory. */
final class RebuiltLots implements LotBook {
    private final RebuiltWorld world;
    private final RebuiltOperations operations;
    private final Map<Long, Map<String, Taken>> taken = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    RebuiltLots(RebuiltWorld world, RebuiltOperations operations) {
        this.world = world;
        this.operations = operations;
    }

    @Override
    public List<Taken> of(Collection<Long> wanted) {
        return wanted.stream()
                .flatMap(id -> taken.getOrDefault(id, Map.of()).values().stream())
                .map(t -> new Taken(t.operation(), t.sequence(), t.card(), t.at(), world.lot(t.lot())))
                .toList();
    }

    @Override
    public void add(long operation, @Nullable String card, Lot lot, Instant at, String persons, @Nullable UUID scan) {
        String code = operations.code(operation, card);
        int sequence = OperationCode.read(code).sequence();
        Taken before = taken.computeIfAbsent(operation, id -> new LinkedHashMap<>())
                .putIfAbsent(card + " " + lot.id(), new Taken(operation, sequence, card, at, lot));
        if (before == null) {
            texts.add(SideTexts.lot(code, lot.number(), persons, at));
        }
    }

    /** What stands in the table if all is as it follows. */
    List<String> texts() {
        return texts;
    }
}
