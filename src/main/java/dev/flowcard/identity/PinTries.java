package dev.flowcard.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often in a row a person's PIN was entered wrongly. A try is counted before it is looked at, so that many at once
 * are no way around the lock; what is tried while it lasts does not prolong it. Each server counts for itself.
 */
class PinTries {
    private static final int MOST = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);

    private final Cache<PersonId, Tries> tries = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final InstantSource clock;

    PinTries(InstantSource clock) {
        this.clock = clock;
    }

    /** @param lookedAt when the last one was entered that was looked at */
    private record Tries(int count, Instant lookedAt) {
        Tries again(Instant now) {
            if (!now.isBefore(lookedAt.plus(LOCK))) {
                return new Tries(1, now);
            }
            return new Tries(count + 1, count < MOST ? now : lookedAt);
        }
    }

    /** Counts a try; answers whether it may be looked at. */
    boolean count(PersonId id) {
        Instant now = clock.instant();
        return tries.asMap()
                        .compute(id, (key, before) -> before == null ? new Tries(1, now) : before.again(now))
                        .count()
                <= MOST;
    }

    void forget(PersonId id) {
        tries.invalidate(id);
    }
}
