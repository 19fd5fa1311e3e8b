package dev.flowcard.prediction;

import dev.flowcard.production.OperationSplit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a prediction takes for true instead of what is so.
 *
 * @param plan where and when operations are planned to run; of others the plan in force counts
 * @param down work units that stand still
 * @param open work centres that work although their calendar is closed
 */
public record Assumption(List<Planned> plan, List<Stretch> down, List<Stretch> open) {
    static final Assumption NONE = new Assumption(List.of(), List.of(), List.of());

    /**
     * @param workUnit number, or null; of two parts that of the first
     * @param split null: in one
     */
    public record Planned(
            String workOrder,
            int sequence,
            @Nullable String workUnit,
            Instant start,
            Instant finish,
            @Nullable OperationSplit split) {}

    /** @param place number of the work unit or work centre */
    public record Stretch(String place, Instant from, Instant to) {}
}
