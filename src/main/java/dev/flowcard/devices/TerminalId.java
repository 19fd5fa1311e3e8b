package dev.flowcard.devices;

/** Identifies a terminal inside the database. */
public record TerminalId(long value) {}
