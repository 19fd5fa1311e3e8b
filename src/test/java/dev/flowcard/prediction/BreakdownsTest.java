package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakdownsTest {
    private static final Instant SINCE = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration USUAL = Duration.ofHours(1);

    @Test
    void itLastsAsLongAsUsualAndWhoHasWaitedLongerWaitsSomeMore() {
        assertThat(Breakdowns.expected(SINCE, USUAL, SINCE.plusSeconds(600))).isEqualTo(SINCE.plus(USUAL));
        assertThat(Breakdowns.expected(SINCE, USUAL, SINCE.plusSeconds(36_000)))
                .isEqualTo(SINCE.plusSeconds(36_000 + 1_800));
    }
}
