package dev.flowcard.prediction;

import java.time.Duration;
import java.time.LocalDateTime;

/** Spans in days, as the shop counts a delivery: nights and Sundays included. */
final class Days {
    private static final double SECONDS = 86_400;

    private Days() {}

    static double between(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toSeconds() / SECONDS;
    }
}
