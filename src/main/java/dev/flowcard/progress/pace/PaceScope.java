package dev.flowcard.progress.pace;

/** What plan and actual are compared for. Part of the API: values are only ever added. */
public enum PaceScope {
    PLANT,
    WORK_CENTER,
    WORK_UNIT,
    /** The work centres of an area. */
    LINE,
    WORK_ORDER,
    ORDER,
    /** As the factory calls it; {@code NORMAL} for orders without a type. */
    ORDER_TYPE,
    OPERATION
}
