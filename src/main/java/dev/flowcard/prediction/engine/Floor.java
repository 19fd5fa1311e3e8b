package dev.flowcard.prediction.engine;

import java.util.List;

/** A shop at one moment, as far as its future follows from it. Times are minutes from that moment. */
public record Floor(List<Center> centers, List<Job> jobs) {
    public static final int NONE = -1;

    public Floor {
        centers = List.copyOf(centers);
        jobs = List.copyOf(jobs);
    }

    /**
     * A work centre.
     *
     * @param units when each of its work units works, which stand in for each other; none: it takes whatever comes, as a
     *     subcontractor does
     */
    public record Center(WorkingAxis hours, List<WorkingAxis> units) {
        public Center {
            units = List.copyOf(units);
        }
    }

    /**
     * A work order with what is left of it.
     *
     * @param key always the same for the same work order, so that its chances stay the same from look to look
     * @param release not before this minute
     * @param yields whether it takes only what is left over: it never stands in the way of what is planned
     */
    public record Job(String key, double release, boolean yields, List<Task> tasks) {
        public Job {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * An operation that is not over.
     *
     * @param center its place among the centres
     * @param unit the planned one's place in its centre, or {@link #NONE}
     * @param running the place of the unit on which it runs, or {@link #NONE}
     * @param begun whether some of it is done: it goes on as soon as a unit is free
     * @param plannedStart NaN where nothing is planned
     * @param minutes standard minutes that are left
     * @param worked working minutes since the last report of what runs: not counted yet, but passed
     * @param lies standard minutes of the pieces that lie in front of it now
     * @param waited working minutes that it has been there and planned, NaN while it is not
     * @param way how its pieces come and go
     */
    public record Task(
            int sequence,
            int center,
            int unit,
            int running,
            boolean begun,
            double plannedStart,
            double minutes,
            double worked,
            double lies,
            double waited,
            Habit ratio,
            Habit waiting,
            Way way) {
        /** One whose pieces come at once and go on all together. */
        public Task(
                int sequence,
                int center,
                int unit,
                int running,
                boolean begun,
                double plannedStart,
                double minutes,
                double worked,
                double lies,
                double waited,
                Habit ratio,
                Habit waiting) {
            this(
                    sequence,
                    center,
                    unit,
                    running,
                    begun,
                    plannedStart,
                    minutes,
                    worked,
                    lies,
                    waited,
                    ratio,
                    waiting,
                    Way.PLAIN);
        }
    }

    /**
     * How pieces come to an operation and go on from it. Minutes by the clock, open or closed.
     *
     * @param rest how long they cool or dry before it
     * @param lead how long it takes at least, as a subcontractor's days do
     * @param batches in how many they go on; 1: all together
     */
    public record Way(double rest, double lead, int batches) {
        public static final Way PLAIN = new Way(0, 0, 1);
    }
}
