package dev.flowcard.production.persistence;

import dev.flowcard.production.domain.WorkOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a scan finds the work order that it changes: in the database, or in a rebuild beside it. */
public interface LockedWorkOrders {
    /** The work order of a card's code, for this scan alone until it is done. */
    Optional<WorkOrder> lock(String code);

    /** Several at once. */
    default List<WorkOrder> lock(Collection<String> codes) {
        return codes.stream().flatMap(code -> lock(code).stream()).toList();
    }
}
