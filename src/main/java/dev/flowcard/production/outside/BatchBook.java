package dev.flowcard.production.outside;

import java.util.Collection;
import java.util.List;

/** What is outside: in the database, or in a rebuild beside it. */
public interface BatchBook {
    /** What of some operations is outside, the oldest first. */
    List<Batch> openOf(Collection<Long> operations);
}
