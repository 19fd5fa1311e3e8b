package dev.flowcard.plan.scheduling;

/**
 * How the pieces of a step go over to the next one.
 *
 * @param restMinutes by the clock, open or closed, that they rest before they can go on
 * @param batches in how many equal batches they go over; 1: all together at the end
 * @param beside whether the next step of the job makes other pieces of the same operation: it waits for what this one waited for,
 *     and the step after both waits for both
 */
public record Handover(long restMinutes, int batches, boolean beside) {
    /** All together, at once. */
    public static final Handover AT_THE_END = new Handover(0, 1);

    public Handover(long restMinutes, int batches) {
        this(restMinutes, batches, false);
    }

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
