package dev.flowcard.agent;

import java.time.Duration;

/**
 * How patient the agent is.
 *
 * @param idleContact after so long without a scan the server is asked what it holds, so that a restored server gets
 *     back what it lost also where nobody scans
 */
record Timings(Duration firstPause, Duration longestPause, Duration idleContact, Duration requestTimeout) {

    static final Timings USUAL =
            new Timings(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(60));

    BackOff backOff() {
        return new BackOff(firstPause, longestPause);
    }
}
