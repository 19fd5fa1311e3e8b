package dev.flowcard.plant;

/** What happens to a report above the good pieces that arrived. */
public enum OverReport {
    /** Taken, with a warning. */
    WARN,
    REFUSE
}
