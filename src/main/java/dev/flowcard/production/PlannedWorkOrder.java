package dev.flowcard.production;

import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work order as a plan wants it.
 *
 * @param routingVersion of the product's routing from which the steps come
 * @param released what a release without a quantity releases; null: the quantity
 * @param order number of the sales order it is made for, with its line
 */
public record PlannedWorkOrder(
        String number,
        ProductId product,
        @Nullable Integer routingVersion,
        BigDecimal quantity,
        @Nullable BigDecimal released,
        @Nullable String order,
        @Nullable Integer line,
        List<Step> steps) {

    /** One operation: what the routing says of it, and where and when the plan wants it. Minutes are standard minutes. */
    public record Step(
            int sequence,
            String name,
            @Nullable String nameEn,
            WorkCenterId workCenter,
            @Nullable WorkUnitId workUnit,
            BigDecimal setupMinutes,
            BigDecimal minutesPerPiece,
            @Nullable Instant start,
            @Nullable Instant finish,
            @Nullable String inspectionPlan,
            OperationTerms terms) {
        /** One whose pieces may go on as they are done. */
        public Step(
                int sequence,
                String name,
                @Nullable String nameEn,
                WorkCenterId workCenter,
                @Nullable WorkUnitId workUnit,
                BigDecimal setupMinutes,
                BigDecimal minutesPerPiece,
                @Nullable Instant start,
                @Nullable Instant finish,
                @Nullable String inspectionPlan) {
            this(
                    sequence,
                    name,
                    nameEn,
                    workCenter,
                    workUnit,
                    setupMinutes,
                    minutesPerPiece,
                    start,
                    finish,
                    inspectionPlan,
                    OperationTerms.PLAIN);
        }
    }
}
