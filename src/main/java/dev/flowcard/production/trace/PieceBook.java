package dev.flowcard.production.trace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The single pieces that were scanned: in the database, or in a rebuild beside it. */
public interface PieceBook {
    /** By number (whatever its case), or by code with or without check character. */
    Optional<Serial> find(String reference);

    /** How many pieces of each material are part of a piece. */
    Map<String, Integer> partsOf(long piece);

    /** How many pieces got at least so many parts of a material built in at an operation. */
    int piecesWith(long operation, String material, int parts);

    /**
     * A piece that was never scanned before, made by the work order of an operation or from outside. Where another terminal
     * was faster it is the same piece.
     */
    Serial add(String reference, String material, @Nullable Long madeAt, @Nullable String card, Instant at);

    void passed(long operation, long serial, Instant at);

    /** It is part of another piece from now on. Answers whether it was free. */
    boolean buildIn(long part, long piece, long operation, Instant at);
}
