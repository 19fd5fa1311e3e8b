package dev.flowcard.prediction.engine;

import org.jspecify.annotations.Nullable;

/**
 * A finished operation as far as it teaches anything.
 *
 * @param ratio actual working time by standard time; null without a standard time
 * @param waiting working minutes from when it was there and planned to its start, negative where it was begun before its plan;
 *     null where that is unknown
 */
public record Observation(
        long product,
        @Nullable Long unit,
        long center,
        @Nullable Double ratio,
        @Nullable Double waiting) {}
