package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plant.WorkCenterId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A production report as those need it who reckon what it is worth.
 *
 * @param order the sales order it was made for, or null
 * @param persons codes of who made it
 * @param labour how long each of them worked on it; empty where nobody knows
 * @param defects what was not good, by kind and class
 * @param rework whether the pieces were made a second time
 * @param reversal whether it takes another report back: its quantities are negative
 * @param inspection whether an inspection put the operation's quantities right
 * @param undecided whether the pieces wait for an inspection
 */
public record WorkDone(
        long id,
        String workOrder,
        @Nullable String order,
        ProductId product,
        OperationId operation,
        int sequence,
        Named name,
        WorkCenterId workCenter,
        ReportKind kind,
        List<String> persons,
        List<LabourShare> labour,
        Instant start,
        Instant end,
        BigDecimal good,
        List<Defect> defects,
        boolean rework,
        boolean reversal,
        boolean inspection,
        boolean undecided) {

    /** Pieces that were not good: {@code SCRAP}, {@code HELD} or {@code REWORK}, and whose fault it was. */
    public record Defect(
            String kind, BigDecimal quantity, @Nullable String faultClass) {}
}
