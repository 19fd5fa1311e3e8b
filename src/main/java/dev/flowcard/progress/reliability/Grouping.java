package dev.flowcard.progress.reliability;

/** What reliability is told by. Part of the API: values are only ever added. */
public enum Grouping {
    WORK_CENTER,
    /** The area of a work centre. */
    LINE,
    ORDER_TYPE,
    /** By the day; by the week, named after its Monday, where the period is longer than a month. */
    PERIOD
}
