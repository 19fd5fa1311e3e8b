package dev.flowcard.plan;

/** Identifies a product inside the database. */
public record ProductId(long value) {}
