package dev.flowcard.cli.bench;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7, as terminals make them. */
final class TimedIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private TimedIds() {}

    static UUID next(Clock clock) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (clock.millis() << 16) | VERSION | random.nextInt(1 << 12);
        long low = (random.nextLong() & ~(3L << 62)) | VARIANT;
        return new UUID(high, low);
    }
}
