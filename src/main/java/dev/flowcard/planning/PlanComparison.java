package dev.flowcard.planning;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlannedOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a later version of the plan says otherwise than an earlier one.
 *
 * @param effects for each work order that it touches, broken and saved promises first; promises are today's
 * @param moved operations with another time, work unit or quantity, by work order
 */
public record PlanComparison(PlanVersion earlier, PlanVersion later, List<Effect> effects, List<Moved> moved) {

    /**
     * One operation.
     *
     * @param before null: the earlier version did not know it
     */
    public record Moved(Named name, @Nullable PlannedOperation before, PlannedOperation after) {}
}
