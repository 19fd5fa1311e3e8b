package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lots were scanned to which operation: in the database, or in a rebuild beside it. */
public interface LotBook {
    /** Those of some operations, in the order in which they were scanned. */
    List<Taken> of(Collection<Long> operations);

    /** A lot that was scanned to an operation; the same lot once more with the same card changes nothing. */
    void add(long operation, @Nullable String card, Lot lot, Instant at, String persons, @Nullable UUID scan);
}
