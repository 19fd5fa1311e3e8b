package dev.flowcard.progress.reliability;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Of how many that were due how many came within the tolerance. What is still open is not due. */
public record Share(int onTime, int early, int late) {

    static Share of(Collection<Punctuality> all) {
        return new Share(count(all, Punctuality.ON_TIME), count(all, Punctuality.EARLY), count(all, Punctuality.LATE));
    }

    private static int count(Collection<Punctuality> all, Punctuality which) {
        return (int) all.stream().filter(p -> p == which).count();
    }

    public int due() {
        return onTime + early + late;
    }

    /** From 0 to 1; null where nothing was due. */
    public @Nullable Double reliability() {
        return due() == 0 ? null : Math.round(10_000.0 * onTime / due()) / 10_000.0;
    }
}
