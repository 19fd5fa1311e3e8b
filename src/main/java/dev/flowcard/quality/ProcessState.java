package dev.flowcard.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the inspectors are with what runs at a work unit.
 *
 * @param firstDemanded whether the plan wants a look at the first piece
 * @param firstPassed whether it was good; null while nobody has looked
 * @param firstAt when somebody looked last
 * @param nextPatrol when the next look is due; null where the plan wants none
 */
public record ProcessState(
        boolean firstDemanded,
        @Nullable Boolean firstPassed,
        @Nullable Instant firstAt,
        @Nullable Instant nextPatrol) {}
