package dev.flowcard.production.domain;

import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.OperationSplit;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of {@link OperationSplit}; all of them are null where an operation is planned in one. */
@Embeddable
record SplitPlan(
        BigDecimal splitPieces,
        @Nullable Long splitWorkUnitId,
        Instant splitStart,
        Instant splitFinish,
        Instant splitFirstFinish) {

    OperationSplit view() {
        return new OperationSplit(
                splitPieces,
                splitWorkUnitId == null ? null : new WorkUnitId(splitWorkUnitId),
                splitStart,
                splitFinish,
                splitFirstFinish);
    }
}
