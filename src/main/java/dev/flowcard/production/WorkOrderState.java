package dev.flowcard.production;

/** Where a work order stands as a whole. */
public enum WorkOrderState {
    PLANNED,
    RELEASED,
    RUNNING,
    ON_HOLD,
    COMPLETED,
    CLOSED_SHORT,
    CANCELLED;

    /** Nothing more is expected of it. */
    public boolean over() {
        return this == COMPLETED || this == CLOSED_SHORT || this == CANCELLED;
    }
}
