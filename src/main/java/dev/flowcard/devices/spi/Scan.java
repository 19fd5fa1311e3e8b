package dev.flowcard.devices.spi;

import dev.flowcard.devices.Terminal;
import dev.flowcard.shared.ScannedCode;
import java.time.Instant;
import java.util.UUID;

/**
 * One read code.
 *
 * @param id made where the scan was made
 * @param device the durable queue that read it
 * @param scannedAt the device's time, corrected by the offset of its clock; for {@link ScanSource#REPLAY} as it was given
 * @param receivedAt the server's time
 */
public record Scan(
        UUID id,
        Terminal terminal,
        String device,
        ScannedCode code,
        ScanSource source,
        Instant scannedAt,
        Instant receivedAt) {

    /** A replayed log is taken as it happened: what a tidy shop would refuse is booked with a warning. */
    public boolean isReplay() {
        return source == ScanSource.REPLAY;
    }
}
