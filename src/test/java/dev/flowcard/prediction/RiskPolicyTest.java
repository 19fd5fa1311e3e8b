package dev.flowcard.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DONE = Instant.parse("2026-11-28T08:00:00Z");

    @Test
    void aWaveringEstimateIsToldOnce() {
        RiskPolicy policy = new RiskPolicy(50, 35);
        boolean risky = false;
        int told = 0;
        for (int percent : List.of(20, 49, 51, 48, 40, 52, 36, 34, 49)) {
            boolean next = policy.atRisk(risky, percent);
            told += next && !risky ? 1 : 0;
            risky = next;
        }
        assertThat(told).isEqualTo(1);
        assertThat(risky).isFalse();
    }

    @Test
    void thePastKeepsWhatIsNewsAndOneEstimateEveryEightHours() {
        var past = new EstimateStore.Past(NOW, DONE, false);
        assertThat(PastEstimates.worthKeeping(null, at(NOW, DONE, false))).isTrue();
        assertThat(PastEstimates.worthKeeping(past, at(NOW.plus(Duration.ofHours(7)), DONE, false)))
                .isFalse();
        assertThat(PastEstimates.worthKeeping(past, at(NOW.plus(Duration.ofHours(8)), DONE, false)))
                .isTrue();
        assertThat(PastEstimates.worthKeeping(past, at(NOW.plus(Duration.ofHours(1)), DONE, true)))
                .as("at risk now")
                .isTrue();
        assertThat(PastEstimates.worthKeeping(
                        past, at(NOW.plus(Duration.ofHours(1)), DONE.plus(Duration.ofDays(1)), false)))
                .as("a day later")
                .isTrue();
        assertThat(PastEstimates.worthKeeping(past, at(NOW.plus(Duration.ofMinutes(10)), DONE, true)))
                .as("it may waver")
                .isFalse();
    }

    private static OrderEstimate at(Instant made, Instant p50, boolean risky) {
        return new OrderEstimate(
                "SO-1", made, p50, p50, LocalDate.of(2026, 11, 28), 50, risky, OrderEstimate.Cause.WORK, List.of());
    }
}
