package dev.flowcard.production;

import dev.flowcard.plant.WorkCenterId;

/**
 * Something about an operation or its work order changed. Told after the commit, outside the scan's thread, to whoever
 * refreshes a screen; whoever must not miss a fact listens to the durable events instead.
 */
public record OperationChanged(String workOrder, OperationId operation, WorkCenterId workCenter, Change change) {
    /** What happened. */
    public enum Change {
        STARTED,
        REPORTED,
        CORRECTED,
        PAUSED,
        RESUMED,
        STOPPED,
        PLANNED,
        RELEASED,
        HELD,
        CLOSED,
        GATE
    }
}
