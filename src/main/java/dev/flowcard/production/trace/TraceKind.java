package dev.flowcard.production.trace;

/** What a node of a genealogy is. Part of the API: values are only ever added. */
public enum TraceKind {
    LOT,
    SERIAL,
    WORK_ORDER,
    ORDER
}
