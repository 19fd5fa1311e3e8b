package dev.flowcard.progress.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The period that somebody asks about: up to now, and the seven days before, where he does not say. */
record AskedPeriod(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofDays(7);

    static AskedPeriod of(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, Clock clock) {
        Instant end = to == null ? clock.instant() : to.toInstant();
        return new AskedPeriod(from == null ? end.minus(USUAL) : from.toInstant(), end);
    }
}
