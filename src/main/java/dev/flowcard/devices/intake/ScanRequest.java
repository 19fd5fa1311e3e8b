package dev.flowcard.devices.intake;

import dev.flowcard.devices.spi.ScanSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checked body of {@code POST /api/v1/scans}.
 *
 * @param held up to where the device was once told that every scan of it is held; 0 where it does not say
 */
record ScanRequest(String terminal, String device, @Nullable Instant sentAt, long held, List<Entry> scans) {
    /** One scan as the device tells it; {@code scannedAt} is the device's uncorrected time. */
    record Entry(
            UUID id,
            long seq,
            String code,
            Instant scannedAt,
            ScanSource source,
            @Nullable String symbology) {}
}
