package dev.flowcard.progress.flow;

import dev.flowcard.plant.WorkCenterId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the flow sees it: pieces arrive, and pieces leave.
 *
 * @param overAt when it was finished or closed short: from then on nothing waits there
 * @param arrived pieces so far, by moment
 * @param left pieces so far, by moment
 */
record Step(
        long workOrder,
        WorkCenterId center,
        double target,
        double minutesPerPiece,
        double setupMinutes,
        @Nullable Instant begun,
        @Nullable Instant overAt,
        NavigableMap<Instant, Double> arrived,
        NavigableMap<Instant, Double> left,
        List<Made> made) {
    private static final double HOUR = 3_600;

    /** Pieces that were reported together, and how long was worked on them. */
    record Made(Instant at, double pieces, double good, double seconds) {}

    /** Pieces that left, how long they had been here, and how long of it was worked on them; in piece hours. */
    record Stay(Instant at, double pieces, double here, double touched) {}

    static Step of(
            long workOrder,
            WorkCenterId center,
            double target,
            double minutesPerPiece,
            double setupMinutes,
            @Nullable Instant begun,
            @Nullable Instant overAt,
            NavigableMap<Instant, Double> arrived,
            List<Made> made) {
        return new Step(
                workOrder,
                center,
                target,
                minutesPerPiece,
                setupMinutes,
                begun,
                overAt,
                arrived,
                summed(made, false),
                made);
    }

    /** What the next operation gets of it. */
    NavigableMap<Instant, Double> handedOn() {
        return summed(made, true);
    }

    private static NavigableMap<Instant, Double> summed(List<Made> made, boolean good) {
        NavigableMap<Instant, Double> sums = new TreeMap<>();
        double sum = 0;
        for (Made each : made) {
            sum += good ? each.good() : each.pieces();
            sums.put(each.at(), sum);
        }
        return sums;
    }

    double waiting(Instant at) {
        return overAt != null && !at.isBefore(overAt) ? 0 : Math.max(0, by(arrived, at) - by(left, at));
    }

    /** Standard hours that are still to be worked, whether or not the pieces have arrived. */
    double hoursToCome(Instant at) {
        if (overAt != null && !at.isBefore(overAt)) {
            return 0;
        }
        double setup = begun != null && !begun.isAfter(at) ? 0 : setupMinutes;
        double pieces = Math.max(0, target - by(left, at));
        return pieces == 0 ? 0 : (pieces * minutesPerPiece + setup) / 60;
    }

    private static double by(NavigableMap<Instant, Double> sums, Instant at) {
        var entry = sums.floorEntry(at);
        return entry == null ? 0 : entry.getValue();
    }

    /** Pieces in process times hours, between two moments. */
    double pieceHours(Instant from, Instant to) {
        NavigableSet<Instant> turns =
                new TreeSet<>(arrived.subMap(from, false, to, false).keySet());
        turns.addAll(left.subMap(from, false, to, false).keySet());
        if (overAt != null && overAt.isAfter(from) && overAt.isBefore(to)) {
            turns.add(overAt);
        }
        turns.add(to);
        double sum = 0;
        Instant at = from;
        for (Instant turn : turns) {
            sum += waiting(at) * Duration.between(at, turn).toMillis() / 1_000 / HOUR;
            at = turn;
        }
        return sum;
    }

    /** How long the pieces that left had been here: who comes first, goes first. What was never seen to arrive took no time. */
    List<Stay> stays() {
        Deque<double[]> here = new ArrayDeque<>();
        List<Instant> since = new ArrayList<>(arrived.keySet());
        double before = 0;
        for (Instant at : since) {
            double sum = by(arrived, at);
            here.add(new double[] {at.toEpochMilli() / 1_000.0, Math.max(0, sum - before)});
            before = Math.max(before, sum);
        }
        List<Stay> stays = new ArrayList<>();
        for (Made each : made) {
            if (each.pieces() > 0) {
                stays.add(stay(each, here));
            }
        }
        return stays;
    }

    private static Stay stay(Made made, Deque<double[]> here) {
        double now = made.at().toEpochMilli() / 1_000.0;
        double wanted = made.pieces();
        double hours = 0;
        double touched = 0;
        while (wanted > 0 && !here.isEmpty()) {
            double[] first = here.peekFirst();
            double taken = Math.min(wanted, first[1]);
            double stayed = Math.max(0, now - first[0]);
            hours += taken * stayed / HOUR;
            touched += taken * Math.min(stayed, made.seconds()) / HOUR;
            first[1] -= taken;
            wanted -= taken;
            if (first[1] <= 0) {
                here.removeFirst();
            }
        }
        return new Stay(made.at(), made.pieces(), hours, touched);
    }
}
