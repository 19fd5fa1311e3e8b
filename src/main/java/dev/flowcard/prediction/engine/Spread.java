package dev.flowcard.prediction.engine;

import java.util.Arrays;
import java.util.Collection;

/** How something has turned out so far: a distribution made of what was observed. */
public final class Spread {
    private final double[] values;

    private Spread(double... values) {
        this.values = values;
        Arrays.sort(this.values);
    }

    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing observed");
        }
        return new Spread(values.clone());
    }

    static Spread of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The value below which this share lies; between two observations in proportion. */
    public double at(double share) {
        double place = Math.clamp(share * values.length - 0.5, 0, values.length - 1.0);
        int below = (int) place;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    /** The same where it is known that it is more than {@code passed}: what exceeds all that was seen ends now. */
    double atBeyond(double passed, double share) {
        double known = 1 - above(passed);
        return known >= 1 ? passed : Math.max(passed, at(known + share * (1 - known)));
    }

    /** The share of what is more than this. */
    double above(double value) {
        return Arrays.stream(values).filter(v -> v > value).count() / (double) values.length;
    }

    public double median() {
        return at(0.5);
    }
}
