package dev.flowcard.progress.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schedule reliability of a period: the share of what was due in it that came within the tolerance.
 *
 * @param misses operations that began or ended outside the tolerance, the farthest off first
 */
public record Reliability(
        Instant from, Instant to, Duration tolerance, Group total, List<Group> groups, List<Miss> misses) {

    /**
     * A part of it.
     *
     * @param key number, name or day; empty for the whole, or where there is none
     * @param orders null where orders cannot be told apart so
     */
    public record Group(
            String key,
            Share starts,
            Share finishes,
            @Nullable Share orders) {}

    /**
     * An operation outside the tolerance.
     *
     * @param group key of its group
     * @param offMinutes how far off; below 0: too early
     */
    public record Miss(Due due, String group, Punctuality start, Punctuality finish, long offMinutes) {}
}
