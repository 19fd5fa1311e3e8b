package dev.flowcard.devices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes scans of the past over as a replay would send them, without a request: for what is loaded at the first start. */
public interface PastScans {
    /**
     * A scan that was made once.
     *
     * @param seq its place in the device's queue
     */
    record PastScan(UUID id, long seq, String code, Instant scannedAt) {}

    /**
     * Handles the scans in order, each in its own transaction.
     *
     * @return those that were not taken, with what was answered
     */
    List<String> take(String terminal, String device, List<PastScan> scans);
}
