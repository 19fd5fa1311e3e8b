package dev.flowcard.prediction;

import java.util.List;

/** How much each known moment has to say about another one: the more alike, the more. */
final class Neighbours {
    /** What tells least by itself, or most by chance, counts least: as in {@link Features#of}. */
    private static final double[] IMPORTANCE = {1, 1, 0.3, 0.7, 0.3, 1, 0.3};

    private static final double WIDTH = 1.1;
    private static final double OTHER_PRODUCT = 0.7;

    /** Even where nothing is alike, everything together says something. */
    private static final double EVERYTHING = 1e-3;

    private final List<Moment> known;
    private final Features features;
    private final double[][] points;
    private final double[] scale = new double[IMPORTANCE.length];

    Neighbours(List<Moment> known, Features features) {
        this.known = known;
        this.features = features;
        points = known.stream().map(features::of).toArray(double[][]::new);
        for (int i = 0; i < scale.length; i++) {
            double spread = spread(i);
            scale[i] = spread > 1e-9 ? IMPORTANCE[i] / (spread * WIDTH) : 0;
        }
    }

    double[] weights(Moment moment) {
        double[] at = features.of(moment);
        double[] weights = new double[points.length];
        for (int i = 0; i < weights.length; i++) {
            double distance = 0;
            for (int d = 0; d < scale.length; d++) {
                double part = (points[i][d] - at[d]) * scale[d];
                distance += part * part;
            }
            boolean same =
                    known.get(i).report().product().equals(moment.report().product());
            weights[i] = Math.exp(-distance / 2) * (same ? 1 : OTHER_PRODUCT) + EVERYTHING;
        }
        return weights;
    }

    private double spread(int dimension) {
        double sum = 0;
        double squares = 0;
        for (double[] point : points) {
            sum += point[dimension];
            squares += point[dimension] * point[dimension];
        }
        double mean = sum / points.length;
        return Math.sqrt(Math.max(0, squares / points.length - mean * mean));
    }
}
