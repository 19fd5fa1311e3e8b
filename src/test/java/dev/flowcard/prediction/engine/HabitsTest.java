package dev.flowcard.prediction.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flowcard.prediction.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final long SHAFT = 1;
    private static final long FLANGE = 2;
    private static final long LATHE = 11;
    private static final long OTHER_LATHE = 12;
    private static final long TURNING = 21;
    private static final long MILLING = 22;

    private final List<Observation> seen = new ArrayList<>();

    @Test
    void theClosestPastThatIsThickEnoughSpeaks() {
        see(Habits.LEAST, SHAFT, LATHE, 1.2);
        see(Habits.LEAST - 1, SHAFT, OTHER_LATHE, 3.0);
        Habits habits = Habits.learn(seen);
        assertThat(habits.ratio(SHAFT, LATHE, TURNING).level()).isEqualTo(Level.PRODUCT_AND_UNIT);
        assertThat(habits.ratio(SHAFT, LATHE, TURNING).spread().median()).isEqualTo(1.2);
        assertThat(habits.ratio(SHAFT, OTHER_LATHE, TURNING).level()).isEqualTo(Level.PRODUCT);
        assertThat(habits.ratio(SHAFT, OTHER_LATHE, TURNING).operations()).isEqualTo(9);
        assertThat(habits.ratio(SHAFT, null, TURNING).level()).isEqualTo(Level.PRODUCT);
        assertThat(habits.ratio(FLANGE, LATHE, TURNING).level()).isEqualTo(Level.CENTER);
        assertThat(habits.ratio(FLANGE, null, MILLING).level()).isEqualTo(Level.SHOP);
    }

    @Test
    void whereNothingWasSeenTheStandardTimeHoldsWithDoubt() {
        Habit habit = Habits.learn(seen).ratio(SHAFT, LATHE, TURNING);
        assertThat(habit.level()).isEqualTo(Level.STANDARD);
        assertThat(habit.spread().median()).isEqualTo(1.0, within(0.05));
        assertThat(habit.spread().at(0.9)).isGreaterThan(1.2);
    }

    @Test
    void theNewestOperationsSpeakAlone() {
        see(200, SHAFT, LATHE, 1.0);
        see(200, SHAFT, LATHE, 2.0);
        assertThat(Habits.learn(seen).ratio(SHAFT, LATHE, TURNING).spread().at(0.99))
                .isEqualTo(1.0);
    }

    @Test
    void aSpreadKnowsItsShares() {
        Spread spread = Spread.of(40, 10, 20, 30);
        assertThat(spread.median()).isEqualTo(25);
        assertThat(spread.at(0)).isEqualTo(10);
        assertThat(spread.at(1)).isEqualTo(40);
        assertThat(spread.above(20)).isEqualTo(0.5);
        assertThat(spread.atBeyond(20, 0.5))
                .as("of what is longer than 20 the half is between 30 and 40")
                .isEqualTo(35);
        assertThat(spread.atBeyond(50, 0.5))
                .as("longer than ever seen: any moment")
                .isEqualTo(50);
    }

    private void see(int times, long product, long unit, double ratio) {
        seen.addAll(Collections.nCopies(times, new Observation(product, unit, TURNING, ratio, 0.0)));
    }
}
