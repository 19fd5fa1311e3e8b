package dev.flowcard.planning;

/** An operation that a new schedule leaves where the plan in force has it: on its work unit, at its time. */
public record LockedOperation(String workOrder, int sequence) {}
