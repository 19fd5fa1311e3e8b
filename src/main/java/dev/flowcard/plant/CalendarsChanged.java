package dev.flowcard.plant;

/** When the plant works has changed somewhere. A plain event after the commit; listeners must be quick. */
public record CalendarsChanged() {}
