package dev.flowcard.plan.scheduling;

/** What a schedule is judged by. */
public enum Objective {
    /** The end of the last step. */
    MAKESPAN,
    /** The sum over all jobs of weight times minutes late; then set-ups, then work in progress. */
    WEIGHTED_TARDINESS
}
