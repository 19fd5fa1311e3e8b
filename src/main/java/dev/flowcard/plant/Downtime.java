package dev.flowcard.plant;

import java.time.Instant;

/** A stretch of time in which a work unit is planned to stand: maintenance, moving, a test. Nothing is scheduled into it. */
public record Downtime(long id, WorkUnitId workUnit, Instant from, Instant to, String reason, String notedBy) {}
