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

    /** Whether an operation may still be added: a completed one goes on with it, what people ended stays ended. */
    public boolean extensible() {
        return this != CLOSED_SHORT && this != CANCELLED;
    }
}
