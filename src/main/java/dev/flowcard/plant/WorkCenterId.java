package dev.flowcard.plant;

/** Identifies a work centre inside the database. */
public record WorkCenterId(long value) {}
