package dev.flowcard.plan.scheduling;

/** Where and when a step runs, in minutes from the schedule's beginning; a set-up ends where the step starts. */
public record Placement(int job, int step, int machine, long start, long end) {}
