package dev.flowcard.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/**
 * How far the server has acknowledged.
 *
 * @param sent up to here every scan has got its answer
 * @param stored up to here the server said that it holds every scan
 * @param done since when all scans of a file of the spool have been acknowledged
 */
record Progress(long sent, long stored, Map<String, Instant> done) {

    static final Progress NONE = new Progress(0, 0, Map.of());

    @JsonCreator
    Progress {
        done = done == null ? Map.of() : Map.copyOf(done);
    }

    Progress at(long newSent, long newStored) {
        return new Progress(newSent, newStored, done);
    }

    Progress withDone(Map<String, Instant> other) {
        return new Progress(sent, stored, other);
    }

    /** Nothing readable means nothing acknowledged: scans go out again, and their ids make that harmless. */
    static Progress read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), Progress.class);
        } catch (JacksonException unreadable) {
            return NONE;
        }
    }

    void write(Path file) throws IOException {
        DurableFiles.replace(file, Json.MAPPER.writeValueAsString(new Progress(sent, stored, new TreeMap<>(done))));
    }
}
