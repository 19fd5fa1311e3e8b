package dev.flowcard.production;

import dev.flowcard.plant.WorkUnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an operation of a work order is to be done from now on.
 *
 * @param workUnit of the whole, or of the first part
 * @param start of the whole
 * @param finish of the whole
 * @param split null: in one
 */
public record PlannedTime(
        String workOrder,
        int sequence,
        @Nullable WorkUnitId workUnit,
        Instant start,
        Instant finish,
        @Nullable OperationSplit split) {}
