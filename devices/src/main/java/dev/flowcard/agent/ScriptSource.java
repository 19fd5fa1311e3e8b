package dev.flowcard.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A pretended scanner: each line of a file is a code, {@code #} begins a remark, {@code \xHH} is any byte. A line is
 * scanned once, over restarts too; lines that are added later are scanned when they come. Where the part already
 * scanned has changed, the script is a new one and begins at its first line.
 */
final class ScriptSource implements ScanSource {

    private final Path file;
    private final byte[] terminator;
    private final Stop stop;
    private final Duration patience;
    private byte[] bytes;
    private int position;

    private ScriptSource(Path file, byte[] terminator, Stop stop, Duration patience) throws IOException {
        this.file = file;
        this.terminator = terminator;
        this.stop = stop;
        this.patience = patience;
        this.bytes = Files.readAllBytes(file);
    }

    static ScriptSource open(Path file, Profile profile, Optional<String> mark, Stop stop, int patience)
            throws IOException {
        byte[] terminator = profile.terminators().getFirst().toByteArray();
        ScriptSource source = new ScriptSource(file, terminator, stop, Duration.ofMillis(patience));
        mark.ifPresent(source::resume);
        return source;
    }

    private void resume(String mark) {
        int scanned = Integer.parseInt(mark, 0, mark.indexOf(':'), 10);
        if (scanned <= bytes.length && markAt(scanned).equals(mark)) {
            position = scanned;
        }
    }

    @Override
    public int read(byte[] into) throws IOException {
        while (true) {
            String line = nextLine();
            if (line == null) {
                return 0;
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                return copy(unescape(line), into);
            }
        }
    }

    private int copy(byte[] line, byte[] into) {
        int length = Math.min(line.length, into.length - terminator.length);
        System.arraycopy(line, 0, into, 0, length);
        System.arraycopy(terminator, 0, into, length, terminator.length);
        return length + terminator.length;
    }

    private @Nullable String nextLine() throws IOException {
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length && (!settled() || end == position)) {
            return null;
        }
        String line = new String(bytes, position, end - position, StandardCharsets.UTF_8).strip();
        position = Math.min(end + 1, bytes.length);
        return line;
    }

    /** The last line may be without its end, or just being written: it counts when it has not grown for a while. */
    private boolean settled() throws IOException {
        int before = bytes.length;
        String mark = mark();
        stop.await(patience);
        bytes = Files.readAllBytes(file);
        if (position > bytes.length || !markAt(position).equals(mark)) {
            position = 0;
            return false;
        }
        return bytes.length == before;
    }

    private static byte[] unescape(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < line.length(); ) {
            if (line.startsWith("\\x", i) && i + 4 <= line.length()) {
                out.write(HexFormat.fromHexDigits(line, i + 2, i + 4));
                i += 4;
            } else {
                int next = line.offsetByCodePoints(i, 1);
                out.writeBytes(line.substring(i, next).getBytes(StandardCharsets.UTF_8));
                i = next;
            }
        }
        return out.toByteArray();
    }

    @Override
    public String mark() {
        return markAt(position);
    }

    private String markAt(int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, end);
        return end + ":" + HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    @Override
    public void close() {
        // nothing is held open between two looks
    }
}
