package dev.flowcard.production;

/** Why a printed card is no longer valid. */
public enum RecallReason {
    /** It was lost and printed again. */
    LOST,
    /** The drawing has a new revision. */
    REVISION
}
