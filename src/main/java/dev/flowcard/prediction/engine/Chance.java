package dev.flowcard.prediction.engine;

/**
 * Chances that are always the same for the same thing: an estimate changes because the shop has changed, never because dice were
 * cast again. Half of what happens to an operation happens to its whole work order, since the reports of one order tend to
 * deviate the same way.
 */
final class Chance {
    private static final double COMMON = 0.5;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** What is drawn. */
    enum Of {
        RATIO(0),
        WAITING(1);

        private final long salt;

        Of(long salt) {
            this.salt = salt;
        }
    }

    private Chance() {}

    static double draw(Of what, String job, int sequence, int future) {
        long seed = mix(job.hashCode() * 31L + what.salt);
        boolean common = value(seed, sequence, future, 1) < COMMON;
        return value(seed, common ? 0 : sequence, future, common ? 2 : 3);
    }

    private static double value(long seed, int sequence, int future, int salt) {
        long mixed = mix(mix(mix(seed + sequence * STEP) + future * STEP) + salt * STEP);
        return (mixed >>> 11) * UNIT;
    }

    /** SplitMix64, by Steele, Lea and Flood. */
    private static long mix(long value) {
        long z = value + STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
