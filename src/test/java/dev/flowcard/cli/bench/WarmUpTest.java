package dev.flowcard.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final WarmUp warmUp = new WarmUp(Duration.ofSeconds(5), 2, 6);

    @Test
    void goesOnWhileItGetsQuicker() throws InterruptedException {
        assertThat(run(100, 200, 300, 305, 306, 900)).containsExactly(100.0, 200.0, 300.0, 305.0, 306.0);
    }

    @Test
    void isNotEndedByOneSlowWindow() throws InterruptedException {
        assertThat(run(100, 200, 150, 300, 290, 280)).hasSize(6);
    }

    @Test
    void endsAtItsLongest() throws InterruptedException {
        assertThat(run(100, 200, 300, 400, 500, 600, 700)).hasSize(6);
        assertThat(warmUp.longest()).isEqualTo(Duration.ofSeconds(30));
    }

    private List<Double> run(double... rates) throws InterruptedException {
        Iterator<Double> next = Arrays.stream(rates).iterator();
        return warmUp.run(time -> next.next());
    }
}
