package dev.flowcard.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is proposed and not yet in force.
 *
 * @param name what its owner calls it; empty where it has no name
 * @param weightedTardiness the sum over all work orders of weight times minutes late; null until there is a first answer
 * @param seconds how long was searched so far
 * @param version the version of the plan that it became, or null
 */
public record Proposal(
        long id,
        String name,
        String owner,
        Instant madeAt,
        State state,
        Scenario scenario,
        @Nullable Long weightedTardiness,
        int seconds,
        @Nullable Long version) {

    /** From the first look for a schedule to its publication. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        PUBLISHED
    }
}
