package dev.flowcard.plan.scheduling;

/**
 * One machine that can do a step.
 *
 * @param machine its place in the problem's machines
 * @param minutes working time it takes there
 */
public record Choice(int machine, long minutes) {}
