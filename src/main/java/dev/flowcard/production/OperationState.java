package dev.flowcard.production;

/** Where one operation stands; always derived from its quantities, runs and gate. */
public enum OperationState {
    /** Nothing has arrived that could be worked on. */
    WAITING,
    READY,
    RUNNING,
    /** Begun, and nobody works on it now. */
    PAUSED,
    /** Finished, and the gate behind it is not released yet. */
    AT_INSPECTION,
    ON_HOLD,
    FINISHED,
    CLOSED_SHORT
}
