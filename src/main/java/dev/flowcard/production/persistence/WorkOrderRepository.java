package dev.flowcard.production.persistence;

import dev.flowcard.production.domain.WorkOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Loads work orders with their operations in one statement; whoever wants to change one takes the lock with it. */
@Repository
public class WorkOrderRepository implements LockedWorkOrders {
    private static final String WITH_OPERATIONS = "select w from WorkOrder w left join fetch w.operations o ";
    /** Without a left join the database reads the operations in their order and sorts nothing. */
    private static final String THAT_HAS_OPERATIONS = "select w from WorkOrder w join fetch w.operations o ";

    private final EntityManager entities;

    WorkOrderRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The work order of a card's code, locked until the end of the transaction. */
    @Override
    public Optional<WorkOrder> lock(String code) {
        return lock(THAT_HAS_OPERATIONS, code).or(() -> lock(WITH_OPERATIONS, code));
    }

    private Optional<WorkOrder> lock(String select, String code) {
        return query(select + "where w.code = :key", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Several at once, in one statement and always in the same order, so that two terminals never wait for each other. One
     * alone goes by the statement for one: a list makes Hibernate translate its query anew each time.
     */
    @Override
    public List<WorkOrder> lock(Collection<String> codes) {
        if (codes.size() < 2) {
            return codes.stream().flatMap(code -> lock(code).stream()).toList();
        }
        return entities.createQuery(
                        WITH_OPERATIONS + "where w.code in :codes order by w.id, o.sequence", WorkOrder.class)
                .setParameter("codes", codes)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** By exact number (whatever its case) or by code. */
    public Optional<WorkOrder> find(String number, String code) {
        Optional<WorkOrder> byNumber = query(
                        WITH_OPERATIONS + "where upper(w.number) = :key", number.toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
        return byNumber.or(() -> query(WITH_OPERATIONS + "where w.code = :key", code)
                .getResultStream()
                .findFirst());
    }

    public List<WorkOrder> byIds(Collection<Long> ids) {
        return entities.createQuery(WITH_OPERATIONS + "where w.id in :ids", WorkOrder.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public void add(WorkOrder workOrder) {
        entities.persist(workOrder);
    }

    /** Writes what is new, so that it has an id. */
    public void flush() {
        entities.flush();
    }

    /** Writes what is changed and forgets it, so that a long import needs no more memory than a short one. */
    public void flushAndClear() {
        entities.flush();
        entities.clear();
    }

    private TypedQuery<WorkOrder> query(String select, String key) {
        return entities.createQuery(select, WorkOrder.class).setParameter("key", key);
    }
}
