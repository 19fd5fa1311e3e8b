package dev.flowcard.plan.scheduling;

/**
 * How the pieces of a step go over to the next one.
 *
 * @param restMinutes by the clock, open or closed, that they rest before they can go on
 * @param batches in how many equal batches they go over; 1: all together at the end
 */
public record Handover(long restMinutes, int batches) {
    /** All together, at once. */
    public static final Handover AT_THE_END = new Handover(0, 1);

    public Handover {
        if (restMinutes < 0 || batches < 1) {
            throw new IllegalArgumentException(restMinutes + " " + batches);
        }
    }

    /** Of some working time that of one batch. */
    long ofOneBatch(long minutes) {
        return Math.ceilDiv(minutes, batches);
    }
}
