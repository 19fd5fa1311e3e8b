package dev.flowcard.quality;

/** How a characteristic is judged. */
public enum CharacteristicKind {
    /** A value against limits. */
    MEASURE,
    /** Good or not, by eye or gauge. */
    PASS_FAIL
}
