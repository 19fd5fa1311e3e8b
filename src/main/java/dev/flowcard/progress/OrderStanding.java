package dev.flowcard.progress;

/** How an order stands against its promise. */
public enum OrderStanding {
    /** Nothing is planned for it yet. */
    UNPLANNED,
    ON_TIME,
    /** Behind its plan, or planned beyond the promise: it may still be kept. */
    AT_RISK,
    LATE,
    STOPPED,
    DONE
}
