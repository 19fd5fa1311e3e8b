package dev.flowcard.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final WarmUp warmUp = new WarmUp(Duration.ofSeconds(5), 2, 12);

    @Test
    void goesOnWhileItGetsQuicker() throws InterruptedException {
        assertThat(run(100, 200, 300, 400, 410, 405, 410, 405, 410, 405, 410, 405))
                .as("of 410, 405, 410, 405 hardly more than of 410, 405, 410, 405 before them")
                .hasSize(11);
    }

    @Test
    void isNotEndedByOneSlowWindow() throws InterruptedException {
        assertThat(run(100, 110, 120, 130, 140, 150, 60, 170, 180, 180, 180, 180))
                .hasSizeGreaterThan(8);
    }

    @Test
    void endsAtItsLongest() throws InterruptedException {
        assertThat(run(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300))
                .hasSize(12);
        assertThat(warmUp.longest()).isEqualTo(Duration.ofSeconds(60));
    }

    private List<Double> run(double... rates) throws InterruptedException {
        Iterator<Double> next = Arrays.stream(rates).iterator();
        return warmUp.run(time -> next.next());
    }
}
