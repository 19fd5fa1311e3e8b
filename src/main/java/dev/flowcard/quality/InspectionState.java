package dev.flowcard.quality;

/** Where an inspection stands. */
public enum InspectionState {
    /** Asked for, nobody looked yet. */
    REQUESTED,
    IN_PROGRESS,
    /** Let past the gate 放行. */
    RELEASED,
    /** Judged nonconforming 判不合格. */
    FAILED;

    /** A decision is still to be made. */
    public boolean open() {
        return this == REQUESTED || this == IN_PROGRESS;
    }
}
