package dev.flowcard.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One file of the spool. */
final class Segment {

    /** Where a scan lies. */
    record Place(Segment segment, long offset, int length) {}

    private static final String PREFIX = "scans-";
    private static final String SUFFIX = ".log";

    private final Path file;
    private final FileChannel channel;
    private long size;
    private long lastSeq;
    private int damagedLines;

    private Segment(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Segment open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        DurableFiles.syncFolder(file);
        return new Segment(file, channel);
    }

    static Path path(Path folder, long firstSeq) {
        return folder.resolve("%s%012d%s".formatted(PREFIX, firstSeq, SUFFIX));
    }

    static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    /**
     * Reads everything in order. What follows the last whole line was torn in the middle of writing, never
     * acknowledged, and is cut off; a damaged line between whole ones is passed over and counted.
     */
    void recover(BiConsumer<SpooledScan, Place> each) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int damagedSinceWhole = 0;
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] != '\n') {
                continue;
            }
            Optional<SpooledScan> scan = SpoolLine.read(Arrays.copyOfRange(bytes, start, end));
            if (scan.isPresent()) {
                damagedLines += damagedSinceWhole;
                damagedSinceWhole = 0;
                size = end + 1L;
                lastSeq = Math.max(lastSeq, scan.get().seq());
                each.accept(scan.get(), new Place(this, start, end - start));
            } else {
                damagedSinceWhole++;
            }
            start = end + 1;
        }
        if (size < bytes.length) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    /** Where writing fails, as on a full disk, the file is as it was before. */
    Place append(SpooledScan scan) throws IOException {
        byte[] line = SpoolLine.write(scan);
        try {
            channel.position(size);
            DurableFiles.write(channel, line);
        } catch (IOException failed) {
            channel.truncate(size);
            throw failed;
        }
        Place place = new Place(this, size, line.length - 1);
        size += line.length;
        lastSeq = Math.max(lastSeq, scan.seq());
        return place;
    }

    SpooledScan read(Place place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                throw damaged();
            }
        }
        return SpoolLine.read(buffer.array()).orElseThrow(this::damaged);
    }

    private IOException damaged() {
        return new IOException("damaged: " + file);
    }

    long size() {
        return size;
    }

    long lastSeq() {
        return lastSeq;
    }

    int damagedLines() {
        return damagedLines;
    }

    String name() {
        return file.getFileName().toString();
    }

    void close() throws IOException {
        channel.close();
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
