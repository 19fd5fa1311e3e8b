package dev.flowcard.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How likely an order would be late by a proposal, in percent, and when it would be done.
 *
 * @param before by the plan in force; null where there is no estimate yet
 */
public record Chance(@Nullable Integer before, int after, Instant p50, Instant p90) {}
