package dev.flowcard.devices.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The edges of a picture, summed up by small blocks: how strong they are and which way they run (the structure tensor). */
final class EdgeMap {
    static final int BLOCK = 10;
    private static final double PARALLEL = Math.cos(Math.toRadians(2 * 15));

    private final int columns;
    private final int rows;
    private final double[] energy;
    /** Cosine and sine of the doubled and of the quadrupled angle, weighed by the energy. */
    private final double[] cos2;

    private final double[] sin2;
    private final double[] cos4;
    private final double[] sin4;

    private EdgeMap(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.energy = new double[columns * rows];
        this.cos2 = new double[columns * rows];
        this.sin2 = new double[columns * rows];
        this.cos4 = new double[columns * rows];
        this.sin4 = new double[columns * rows];
    }

    static EdgeMap of(GrayImage image) {
        EdgeMap map = new EdgeMap(image.width() / BLOCK, image.height() / BLOCK);
        int width = image.width();
        for (int y = 1; y < map.rows * BLOCK - 1; y++) {
            for (int x = 1; x < map.columns * BLOCK - 1; x++) {
                int at = y * width + x;
                map.add(
                        (y / BLOCK) * map.columns + x / BLOCK,
                        image.at(at + 1) - image.at(at - 1),
                        image.at(at + width) - image.at(at - width));
            }
        }
        return map;
    }

    private void add(int block, double dx, double dy) {
        double strength = dx * dx + dy * dy;
        if (strength < 64) {
            return;
        }
        double c = (dx * dx - dy * dy) / strength;
        double s = 2 * dx * dy / strength;
        energy[block] += strength;
        cos2[block] += c * strength;
        sin2[block] += s * strength;
        cos4[block] += (c * c - s * s) * strength;
        sin4[block] += 2 * c * s * strength;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double energy(int block) {
        return energy[block];
    }

    /** 1 where all edges run the same way, 0 where they run anyhow. */
    double coherence(int block) {
        return Math.hypot(cos2[block], sin2[block]) / Math.max(1, energy[block]);
    }

    boolean parallel(int one, int other) {
        double product = cos2[one] * cos2[other] + sin2[one] * sin2[other];
        return product > PARALLEL * Math.hypot(cos2[one], sin2[one]) * Math.hypot(cos2[other], sin2[other]);
    }

    /** As good as the strongest, a few glaring spots aside. */
    double strongest() {
        double[] sorted = energy.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.985)];
    }

    /** In radians: across the bars, or along one side of the cells. */
    double angle(List<Integer> blocks, boolean bars) {
        double c = 0;
        double s = 0;
        for (int block : blocks) {
            c += bars ? cos2[block] : cos4[block];
            s += bars ? sin2[block] : sin4[block];
        }
        return Math.atan2(s, c) / (bars ? 2 : 4);
    }

    List<Integer> around(int block, int distance) {
        List<Integer> near = new ArrayList<>();
        int column = block % columns;
        int row = block / columns;
        for (int y = Math.max(0, row - distance); y <= Math.min(rows - 1, row + distance); y++) {
            for (int x = Math.max(0, column - distance); x <= Math.min(columns - 1, column + distance); x++) {
                near.add(y * columns + x);
            }
        }
        return near;
    }
}
