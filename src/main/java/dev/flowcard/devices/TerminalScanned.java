package dev.flowcard.devices;

/** A terminal's scans were answered: its other screens may want to show it. A plain event; listeners must be quick. */
public record TerminalScanned(String terminal) {}
