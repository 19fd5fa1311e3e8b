package dev.flowcard.materials;

/** Whether a lot may be used. Part of the API: values are only ever added. */
public enum LotState {
    USABLE,
    BLOCKED,
    EXPIRED,
    /** All of it is used. */
    USED_UP
}
