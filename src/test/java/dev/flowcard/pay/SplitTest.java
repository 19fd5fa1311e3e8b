package dev.flowcard.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.pay.reckoning.Split;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void theCentThatIsLeftGoesToTheFirstOfEquals() {
        assertThat(Split.of(new BigDecimal("100.00"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void theCentThatIsLeftGoesToTheLargestRemainder() {
        assertThat(Split.of(new BigDecimal("0.10"), List.of(new BigDecimal("0.15"), new BigDecimal("0.85"))))
                .containsExactly(new BigDecimal("0.02"), new BigDecimal("0.08"));
        assertThat(Split.of(new BigDecimal("0.10"), List.of(new BigDecimal("0.14"), new BigDecimal("0.86"))))
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.09"));
    }

    @Property(tries = 500)
    void nothingIsLostOrInvented(
            @ForAll @BigRange(min = "-99999", max = "99999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 12) int people,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<BigDecimal> weights = random.ints(people, 0, 1000)
                .mapToObj(w -> BigDecimal.valueOf(w, 3))
                .toList();
        List<BigDecimal> shares = Split.of(amount, weights);
        assertThat(shares).hasSize(people);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        assertThat(shares).allMatch(s -> s.signum() == 0 || s.signum() == amount.signum());
    }

    @Property(tries = 200)
    void whatIsTakenBackIsWhatWasGiven(
            @ForAll @BigRange(min = "0", max = "99999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 6) int people) {
        List<BigDecimal> weights = java.util.Collections.nCopies(people, BigDecimal.ONE);
        assertThat(Split.of(amount.negate(), weights))
                .isEqualTo(Split.of(amount, weights).stream()
                        .map(BigDecimal::negate)
                        .toList());
    }
}
