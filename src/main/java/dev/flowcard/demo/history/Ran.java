package dev.flowcard.demo.history;

import java.time.Instant;

/**
 * An operation and when it really ran.
 *
 * @param wouldEnd when its last piece is done if nothing stops it
 * @param until when it ended, was stopped by a hold, or now
 */
record Ran(PastOperation operation, Instant start, Instant wouldEnd, Instant until) {
    boolean finished() {
        return !wouldEnd.isAfter(until);
    }
}
