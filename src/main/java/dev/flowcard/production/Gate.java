package dev.flowcard.production;

/** The inspection gate behind an operation. */
public enum Gate {
    /** The operation has none. */
    NONE,
    /** Nothing to inspect yet. */
    OPEN,
    /** An inspection was demanded and is awaited. */
    DEMANDED,
    PASSED,
    FAILED
}
