package dev.flowcard.plan;

import java.time.Instant;

/**
 * A published state of the plan.
 *
 * @param source the file that it came from, or who scheduled it
 */
public record PlanVersion(long number, Instant publishedAt, String publishedBy, String source) {}
