package dev.flowcard.production;

/** Identifies an operation of a work order inside the database. */
public record OperationId(long value) {}
