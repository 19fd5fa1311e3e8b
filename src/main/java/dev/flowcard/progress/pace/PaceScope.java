package dev.flowcard.progress.pace;

/** What plan and actual are compared for. Part of the API: values are only ever added. */
public enum PaceScope {
    PLANT,
    WORK_CENTER,
    WORK_UNIT,
    WORK_ORDER,
    ORDER,
    OPERATION
}
