package dev.flowcard.plant;

/** Identifies a work unit inside the database. */
public record WorkUnitId(long value) {}
