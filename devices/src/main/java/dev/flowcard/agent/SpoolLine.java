package dev.flowcard.agent;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/** One line of the spool: checksum, blank, JSON, line feed. JSON escapes line feeds, so a line is always one scan. */
final class SpoolLine {

    private static final int CHECKSUM = 8;

    private SpoolLine() {}

    static byte[] write(SpooledScan scan) {
        String json = Json.MAPPER.writeValueAsString(scan);
        String line = checksum(json.getBytes(StandardCharsets.UTF_8)) + " " + json + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** The scan of a line without its line feed; nothing where the line is torn or damaged. */
    static Optional<SpooledScan> read(byte[] line) {
        if (line.length <= CHECKSUM + 1) {
            return Optional.empty();
        }
        String text = new String(line, StandardCharsets.UTF_8);
        String json = text.substring(Math.min(CHECKSUM + 1, text.length()));
        if (!text.startsWith(checksum(json.getBytes(StandardCharsets.UTF_8)) + " ")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(json, SpooledScan.class));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static String checksum(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update(json);
        return HexFormat.of().toHexDigits(crc.getValue(), CHECKSUM);
    }
}
