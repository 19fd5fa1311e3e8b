package dev.flowcard.demo.history;

import java.time.Duration;
import java.time.Instant;

/** The calendar of a work centre, as far as a history needs it. */
public interface WorkingHours {
    /** When that much working time has passed. */
    Instant add(Instant start, Duration working);

    /** How much working time lies between. */
    Duration between(Instant from, Instant to);
}
