package dev.flowcard.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as the spool keeps it.
 *
 * @param port the configured port that read it
 * @param mark how far the port had come, for a port that can say so (a script)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpooledScan(
        long seq,
        UUID id,
        String code,
        @Nullable String symbology,
        Instant scannedAt,
        String port,
        @Nullable String mark) {

    /** The code of a scan that stands in for one which the server would not take at all. */
    static final String UNREADABLE = "UNREADABLE";

    /** The same place in the queue, so that it has no hole, with a code that is answered as unknown. */
    SpooledScan placeholder() {
        return new SpooledScan(seq, id, UNREADABLE, null, scannedAt, port, mark);
    }

    boolean isPlaceholder() {
        return code.equals(UNREADABLE);
    }
}
