package dev.flowcard.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queue on disk. A scan that {@link #append} returned survives a crash; scans are counted by one from 1 and kept
 * for {@link #KEPT} after the server acknowledged them, to be sent again should the server lose them.
 */
final class Spool implements AutoCloseable {

    static final Duration KEPT = Duration.ofDays(3);

    private static final long SEGMENT_SIZE = 1 << 20;
    private static final Duration SEGMENT_AGE = Duration.ofHours(12);

    private final Path folder;
    private final Clock clock;
    private final FileChannel lock;
    private final SpoolOwner owner;
    private final List<Segment> segments = new ArrayList<>();
    private final TreeMap<Long, Segment.Place> places = new TreeMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private Progress progress;
    private Instant segmentBegan;
    private long lastSeq;

    private Spool(Path folder, Clock clock, FileChannel lock, SpoolOwner owner) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.owner = owner;
        this.progress = Progress.read(progressFile());
        this.segmentBegan = clock.instant();
        recover();
    }

    static Spool open(Path folder, String terminal, Clock clock) throws IOException, SpoolException {
        FoldersOfTheirOwner.create(folder);
        FileChannel lock = lock(folder);
        try {
            return new Spool(folder, clock, lock, SpoolOwner.claim(folder, terminal));
        } catch (IOException | SpoolException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Two agents on one spool would count twice. */
    private static FileChannel lock(Path folder) throws IOException, SpoolException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new SpoolException(Said.of("spool.inUse", folder));
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void recover() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Segment::isOne).sorted().toList();
        }
        for (Path file : files) {
            Segment segment = Segment.open(file);
            segments.add(segment);
            segment.recover(this::index);
        }
        lastSeq = Math.max(lastSeq, progress.sent());
    }

    private void index(SpooledScan scan, Segment.Place place) {
        places.put(scan.seq(), place);
        lastSeq = Math.max(lastSeq, scan.seq());
        if (scan.mark() != null) {
            marks.put(scan.port(), scan.mark());
        }
    }

    String device() {
        return owner.device();
    }

    /** Lines that the disk has spoilt: their scans are lost, and somebody must hear of it. */
    int damagedLines() {
        return segments.stream().mapToInt(Segment::damagedLines).sum();
    }

    /** Takes a scan; when this returns it is on disk. */
    synchronized SpooledScan append(ReadCode read, String port, @Nullable String mark) throws IOException {
        Instant now = clock.instant();
        Instant scannedAt = Instant.ofEpochMilli(now.toEpochMilli());
        SpooledScan scan =
                new SpooledScan(lastSeq + 1, UuidV7.at(now), read.code(), read.symbology(), scannedAt, port, mark);
        write(scan);
        return scan;
    }

    /** Puts another scan in the place of one that the server will never take. */
    synchronized void replace(SpooledScan scan) throws IOException {
        write(scan);
    }

    private void write(SpooledScan scan) throws IOException {
        index(scan, current(scan.seq()).append(scan));
        notifyAll();
    }

    private Segment current(long seq) throws IOException {
        boolean fits = !segments.isEmpty()
                && segments.getLast().size() < SEGMENT_SIZE
                && segmentBegan.plus(SEGMENT_AGE).isAfter(clock.instant());
        if (!fits) {
            segments.add(Segment.open(Segment.path(folder, Math.max(seq, lastSeq + 1))));
            segmentBegan = clock.instant();
        }
        return segments.getLast();
    }

    /** The scans after this one in order, so many at most and not much more text than this. */
    synchronized List<SpooledScan> read(long after, int most, int mostBytes) throws IOException {
        List<SpooledScan> scans = new ArrayList<>();
        int bytes = 0;
        for (Segment.Place place : places.tailMap(after, false).values()) {
            if (scans.size() == most || bytes > mostBytes) {
                break;
            }
            bytes += place.length();
            scans.add(place.segment().read(place));
        }
        return scans;
    }

    synchronized int waiting() {
        return places.tailMap(progress.sent(), false).size();
    }

    synchronized long lastSeq() {
        return lastSeq;
    }

    /** Waits until there is a scan after this one; false where none came in time. */
    synchronized boolean awaitAfter(long seq, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (places.higherKey(seq) == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized Optional<String> mark(String port) {
        return Optional.ofNullable(marks.get(port));
    }

    synchronized Progress progress() {
        return progress;
    }

    synchronized void acknowledge(long sent, long stored) throws IOException {
        progress = progress.at(sent, stored).withDone(done(sent));
        progress.write(progressFile());
        prune();
    }

    /** The server knows numbers that this spool, come from a backup perhaps, has not given yet: they are taken. */
    synchronized void skipTo(long seq) {
        lastSeq = Math.max(lastSeq, seq);
    }

    private Map<String, Instant> done(long sent) {
        Map<String, Instant> done = new HashMap<>();
        for (Segment segment : segments) {
            if (segment.lastSeq() <= sent) {
                done.put(segment.name(), progress.done().getOrDefault(segment.name(), clock.instant()));
            }
        }
        return done;
    }

    private void prune() throws IOException {
        Instant border = clock.instant().minus(KEPT);
        while (segments.size() > 1) {
            Segment oldest = segments.getFirst();
            Instant done = progress.done().get(oldest.name());
            if (done == null || done.isAfter(border)) {
                return;
            }
            oldest.delete();
            segments.removeFirst();
            places.values().removeIf(place -> place.segment().equals(oldest));
        }
    }

    /** Keeps what the server would not take, with the reason, for somebody to look at. */
    synchronized void setAside(String line) throws IOException {
        DurableFiles.append(rejectedFile(), line);
    }

    Path rejectedFile() {
        return folder.resolve("rejected.jsonl");
    }

    private Path progressFile() {
        return folder.resolve("progress.json");
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
        lock.close();
    }
}
