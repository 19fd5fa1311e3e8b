package dev.flowcard.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is proposed and not yet in force.
 *
 * @param name what its owner calls it; empty where it has no name
 * @param weightedTardiness the sum over all work orders of weight times minutes late; null until there is a first answer
 * @param work what else it costs; null until there is a first answer
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
        @Nullable Work work,
        int seconds,
        @Nullable Long version) {

    /**
     * Set-ups and work in progress, beside what the same work would cost in the order of the plan in force.
     *
     * @param flowMinutes how long work orders are in the shop, all together
     */
    public record Work(long setupMinutes, long setupBefore, long flowMinutes, long flowBefore) {}

    /** From the first look for a schedule to its publication. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        PUBLISHED
    }
}
