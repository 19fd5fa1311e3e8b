package dev.flowcard.alarms.exceptions;

/** An exception was recorded, taken further or closed. A plain event after the commit. */
public record ExceptionChanged() {}
