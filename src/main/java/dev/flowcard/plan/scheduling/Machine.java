package dev.flowcard.plan.scheduling;

import java.util.List;

/**
 * A work unit.
 *
 * @param closed when it does not work, in order, without overlaps; work under way rests and goes on afterwards
 */
public record Machine(String number, List<Closed> closed) {

    /** From a minute to before another. */
    public record Closed(long from, long to) {}

    public Machine {
        closed = List.copyOf(closed);
    }

    /** The first working minute from here on. */
    long open(long minute) {
        long at = minute;
        for (int i = firstEndingAfter(minute);
                i < closed.size() && closed.get(i).from() <= at;
                i++) {
            at = Math.max(at, closed.get(i).to());
        }
        return at;
    }

    /** When this much work is done that starts at an open minute. */
    long finish(long start, long minutes) {
        long end = start + minutes;
        for (int i = firstEndingAfter(start); i < closed.size() && closed.get(i).from() < end; i++) {
            end += closed.get(i).to() - Math.max(start, closed.get(i).from());
        }
        return end;
    }

    private int firstEndingAfter(long minute) {
        int low = 0;
        int high = closed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (closed.get(middle).to() <= minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
