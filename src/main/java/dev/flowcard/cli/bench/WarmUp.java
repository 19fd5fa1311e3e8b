package dev.flowcard.cli.bench;

import com.google.errorprone.annotations.Immutable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that is done before anything is measured, window by window, until the last few windows together are hardly quicker than
 * the few before them: a slow machine compiles longer than a quick one, and one bad window says nothing.
 *
 * @param window how long one window lasts
 * @param least how many windows there are at least
 * @param most how many at most
 */
@Immutable
record WarmUp(Duration window, int least, int most) {
    private static final double QUICKER = 1.03;
    private static final int TOGETHER = 4;

    /** Works for a time and tells how much was done in a second. */
    @FunctionalInterface
    interface Work {
        double perSecond(Duration time) throws InterruptedException;
    }

    /** @return what each window did in a second */
    List<Double> run(Work work) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        while (rates.size() < least || (rates.size() < most && quicker(rates))) {
            rates.add(work.perSecond(window));
        }
        return rates;
    }

    private static boolean quicker(List<Double> rates) {
        int n = rates.size();
        return n < 2 * TOGETHER
                || sum(rates.subList(n - TOGETHER, n)) > QUICKER * sum(rates.subList(n - 2 * TOGETHER, n - TOGETHER));
    }

    private static double sum(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How long it lasts at most. */
    Duration longest() {
        return window.multipliedBy(most);
    }
}
