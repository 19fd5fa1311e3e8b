package dev.flowcard.identity;

/** Identifies a person inside the database. */
public record PersonId(long value) {}
