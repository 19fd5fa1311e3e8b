package dev.flowcard.production.trace;

import java.util.Collection;
import java.util.List;

/** Which lots were scanned to which operation: in the database, or in a rebuild beside it. */
public interface LotBook {
    /** Those of some operations, in the order in which they were scanned. */
    List<Taken> of(Collection<Long> operations);
}
