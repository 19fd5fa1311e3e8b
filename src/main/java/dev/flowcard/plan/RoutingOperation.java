package dev.flowcard.plan;

import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of how a product is made.
 *
 * @param inspectionPlan where it is set the operation is a gate
 * @param program of the machine, as it is called there
 */
public record RoutingOperation(
        int sequence,
        String name,
        @Nullable String nameEn,
        WorkCenterId workCenter,
        BigDecimal setupMinutes,
        BigDecimal minutesPerPiece,
        @Nullable String inspectionPlan,
        OperationTerms terms,
        @Nullable String program,
        @Nullable String fixture) {

    /** However many zeros a table or a file keeps behind a point. */
    boolean same(RoutingOperation other) {
        return plain().equals(other.plain());
    }

    private RoutingOperation plain() {
        return new RoutingOperation(
                sequence,
                name,
                nameEn,
                workCenter,
                setupMinutes.stripTrailingZeros(),
                minutesPerPiece.stripTrailingZeros(),
                inspectionPlan,
                terms,
                program,
                fixture);
    }
}
