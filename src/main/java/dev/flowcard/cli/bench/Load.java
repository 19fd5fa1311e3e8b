package dev.flowcard.cli.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets a number of workers do their work over and over for a while and counts. */
final class Load {
    private static final int MOST = 2_000_000;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private Load() {}

    /** Something that is done over and over; true where it counts. */
    interface Work extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /** What was counted. */
    record Measured(int workers, long count, long failed, double perSecond, double p50, double p99) {}

    static Measured run(int workers, Duration time, IntFunction<Work> worker) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch ready = new CountDownLatch(workers);
            List<Future<Tally>> tallies = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int number = i;
                tallies.add(threads.submit(() -> work(worker.apply(number), ready, time)));
            }
            List<Tally> done = new ArrayList<>();
            for (Future<Tally> tally : tallies) {
                done.add(tally.get());
            }
            return measured(done);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** One worker's times in nanoseconds. */
    private static final class Tally {
        private long[] nanos = new long[1 << 12];
        private int count;
        private long failed;
        private long begin;
        private long end;

        void add(long time) {
            if (count == nanos.length && count < MOST) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            if (count < nanos.length) {
                nanos[count++] = time;
            }
        }
    }

    private static Tally work(Work work, CountDownLatch ready, Duration time) throws Exception {
        try (work) {
            Tally tally = new Tally();
            ready.countDown();
            ready.await();
            tally.begin = System.nanoTime();
            long until = tally.begin + time.toNanos();
            for (long now = tally.begin; now < until; ) {
                boolean counts = work.once();
                long after = System.nanoTime();
                if (counts) {
                    tally.add(after - now);
                } else {
                    tally.failed++;
                }
                now = after;
            }
            tally.end = System.nanoTime();
            return tally;
        }
    }

    private static Measured measured(List<Tally> tallies) {
        long[] all = tallies.stream()
                .flatMapToLong(t -> Arrays.stream(t.nanos, 0, t.count))
                .sorted()
                .toArray();
        double seconds =
                tallies.stream().mapToLong(t -> t.end - t.begin).average().orElse(1) / 1e9;
        long failed = tallies.stream().mapToLong(t -> t.failed).sum();
        return new Measured(
                tallies.size(),
                all.length,
                failed,
                Math.round(all.length / seconds * 10) / 10.0,
                millis(all, 0.50),
                millis(all, 0.99));
    }

    /** A quantile in milliseconds. */
    static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.min(sorted.length - 1L, Math.round(quantile * (sorted.length - 1)));
        return Math.round(sorted[index] / NANOS_OF_A_MILLI * 100) / 100.0;
    }
}
