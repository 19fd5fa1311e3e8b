package dev.flowcard.production.floor;

import dev.flowcard.production.trace.PieceBook;
import dev.flowcard.production.trace.Serial;
import dev.flowcard.shared.Codes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The single pieces of a rebuild, in memory. The maker of a piece is named by the id of the operation where it was scanned first. */
final class RebuiltPieces implements PieceBook {
    private final Function<String, Optional<Serial>> stored;
    private final RebuiltOperations operations;
    private final Map<Long, Serial> pieces = new LinkedHashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<Long, Map<String, Integer>> parts = new HashMap<>();
    private final Map<String, Map<Long, Integer>> built = new HashMap<>();
    private final Set<String> passes = new LinkedHashSet<>();

    /** @param stored the piece as it is kept, which alone has the code that was given to a number outside of the grammar */
    RebuiltPieces(Function<String, Optional<Serial>> stored, RebuiltOperations operations) {
        this.stored = stored;
        this.operations = operations;
    }

    @Override
    public Optional<Serial> find(String reference) {
        return Optional.ofNullable(byName.getOrDefault(key(reference), byName.get(Codes.withoutCheck(reference))))
                .map(pieces::get);
    }

    @Override
    public Map<String, Integer> partsOf(long piece) {
        return parts.getOrDefault(piece, Map.of());
    }

    @Override
    public int piecesWith(long operation, String material, int least) {
        return (int) built.getOrDefault(operation + " " + material, Map.of()).values().stream()
                .filter(count -> count >= least)
                .count();
    }

    @Override
    public Serial add(String reference, String material, @Nullable Long madeAt, @Nullable String card, Instant at) {
        String number = Codes.parse(reference).orElse(reference).strip();
        String code = stored.apply(reference).map(Serial::code).orElse(number);
        Serial piece = new Serial(pieces.size() + 1L, number, code, material, madeAt, card, null);
        pieces.put(piece.id(), piece);
        byName.put(key(number), piece.id());
        byName.put(code, piece.id());
        return piece;
    }

    @Override
    public void passed(long operation, long serial, Instant at) {
        passes.add(SideTexts.pass(operations.code(operation, null), number(serial)));
    }

    @Override
    public boolean buildIn(long part, long piece, long operation, Instant at) {
        Serial free = Objects.requireNonNull(pieces.get(part));
        if (free.builtInto() != null) {
            return false;
        }
        pieces.put(part, free.in(piece));
        parts.computeIfAbsent(piece, id -> new HashMap<>()).merge(free.material(), 1, Integer::sum);
        built.computeIfAbsent(operation + " " + free.material(), key -> new HashMap<>())
                .merge(piece, 1, Integer::sum);
        return true;
    }

    /** What stands in the tables if all is as it follows. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(passes);
        pieces.values()
                .forEach(piece -> texts.add(SideTexts.piece(
                        piece.number(),
                        piece.material(),
                        Optional.ofNullable(piece.workOrder())
                                .flatMap(operations::workOrderOf)
                                .orElse(null),
                        piece.builtInto() == null ? null : number(piece.builtInto()))));
        return texts;
    }

    private String number(long piece) {
        return Objects.requireNonNull(pieces.get(piece)).number();
    }

    private static String key(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
