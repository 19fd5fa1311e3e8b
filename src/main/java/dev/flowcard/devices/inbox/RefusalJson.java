package dev.flowcard.devices.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A late refusal as the API tells it.
 *
 * @param workUnit number of the work unit
 * @param persons numbers of who was signed on
 * @param workOrder code of the work order or operation that it is about
 * @param message what the server said to the first scan
 * @param answers what may be said to it now
 */
record RefusalJson(
        long id,
        String terminal,
        @Nullable String workUnit,
        List<String> persons,
        @Nullable String workOrder,
        String reason,
        String message,
        OffsetDateTime scannedAt,
        OffsetDateTime receivedAt,
        List<ScanJson> scans,
        List<String> answers,
        String state,
        @Nullable String note,
        @Nullable String resolvedBy,
        @Nullable OffsetDateTime resolvedAt) {

    /** One of its scans. */
    record ScanJson(long seq, String code, OffsetDateTime scannedAt, String outcome, String message) {}
}
