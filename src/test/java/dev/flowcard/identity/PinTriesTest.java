package dev.flowcard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinTriesTest {
    private static final PersonId FOREMAN = new PersonId(1);

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final PinTries tries = new PinTries(() -> now);

    @Test
    void theSixthIsNotLookedAt() {
        for (int i = 0; i < 5; i++) {
            assertThat(tries.count(FOREMAN)).isTrue();
        }
        assertThat(tries.count(FOREMAN)).isFalse();
        assertThat(tries.count(new PersonId(2))).as("another's").isTrue();
    }

    @Test
    void triesWhileItIsLockedDoNotProlongTheLock() {
        lock();
        later(Duration.ofMinutes(3));
        assertThat(tries.count(FOREMAN)).isFalse();
        later(Duration.ofMinutes(2));
        assertThat(tries.count(FOREMAN)).isTrue();
    }

    @Test
    void aRightOneEndsTheRow() {
        for (int i = 0; i < 4; i++) {
            tries.count(FOREMAN);
        }
        tries.forget(FOREMAN);
        lock();
        assertThat(tries.count(FOREMAN)).isFalse();
    }

    @Test
    void manyAtOnceAreNoWayAroundIt() {
        AtomicInteger lookedAt = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            if (tries.count(FOREMAN)) {
                lookedAt.incrementAndGet();
            }
        });
        assertThat(lookedAt).hasValue(5);
    }

    private void lock() {
        IntStream.range(0, 5).forEach(i -> assertThat(tries.count(FOREMAN)).isTrue());
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
