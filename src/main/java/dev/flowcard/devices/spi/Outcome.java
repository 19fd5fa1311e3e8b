package dev.flowcard.devices.spi;

/** What became of a scan. */
public enum Outcome {
    ACCEPTED,
    /** A dialogue waits for the next scan. */
    ASK,
    REFUSED,
    UNKNOWN_CODE
}
