package dev.flowcard.quality;

import dev.flowcard.production.OperationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Loads inspections for those who change them. */
@Repository
class InspectionStore {
    private static final String NUMBERS = "select next value for inspection_number";

    private final EntityManager entities;

    InspectionStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Locked until the end of the transaction. */
    Optional<Inspection> lock(String number) {
        return entities.createQuery("select i from Inspection i where i.number = :number", Inspection.class)
                .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The open inspection of an operation, locked. */
    Optional<Inspection> lockOpen(OperationId operation) {
        return entities.createQuery(
                        "select i from Inspection i where i.operationId = :operation and i.state in :open",
                        Inspection.class)
                .setParameter("operation", operation.value())
                .setParameter("open", java.util.List.of(InspectionState.REQUESTED, InspectionState.IN_PROGRESS))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Inspection latestOf(OperationId operation) {
        return entities.createQuery(
                        "select i from Inspection i where i.operationId = :operation order by i.id desc",
                        Inspection.class)
                .setParameter("operation", operation.value())
                .setMaxResults(1)
                .getSingleResult();
    }

    String nextNumber() {
        Number next = (Number) entities.createNativeQuery(NUMBERS).getSingleResult();
        return String.format(Locale.ROOT, "I-%06d", next.longValue());
    }

    void add(Inspection inspection) {
        entities.persist(inspection);
    }

    void flush() {
        entities.flush();
    }
}
