package dev.flowcard.cli.bench;

import com.google.errorprone.annotations.Immutable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that is done before anything is measured, window by window, until a window is hardly quicker than the best before it,
 * twice in a row: a slow machine compiles longer than a quick one.
 *
 * @param window how long one window lasts
 * @param least how many windows there are at least
 * @param most how many at most
 */
@Immutable
record WarmUp(Duration window, int least, int most) {
    private static final double QUICKER = 1.03;
    private static final int STEADY = 2;

    /** Works for a time and tells how much was done in a second. */
    @FunctionalInterface
    interface Work {
        double perSecond(Duration time) throws InterruptedException;
    }

    /** @return what each window did in a second */
    List<Double> run(Work work) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        double best = 0;
        int steady = 0;
        while (rates.size() < least || (steady < STEADY && rates.size() < most)) {
            double rate = work.perSecond(window);
            steady = rate > best * QUICKER ? 0 : steady + 1;
            best = Math.max(best, rate);
            rates.add(rate);
        }
        return rates;
    }

    /** How long it lasts at most. */
    Duration longest() {
        return window.multipliedBy(most);
    }
}
