package dev.flowcard.production;

import dev.flowcard.plant.WorkUnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and where an operation of a work order is to be done from now on. */
public record PlannedTime(
        String workOrder, int sequence, @Nullable WorkUnitId workUnit, Instant start, Instant finish) {}
