package dev.flowcard.devices;

import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scan log in the order in which things happened, for who follows from it. */
public interface ScanHistory {
    /**
     * A scan as it was taken.
     *
     * @param position its place among all scans and dated verbs
     * @param code as it was read; {@code *} where it was a PIN
     * @param reason why it was not simply accepted
     */
    record Taken(
            long position,
            UUID id,
            Terminal terminal,
            String device,
            String code,
            @Nullable String symbology,
            ScanSource source,
            Instant scannedAt,
            Instant receivedAt,
            boolean refused,
            @Nullable ScanReason reason) {

        public boolean masked() {
            return code.equals("*");
        }
    }

    /** The next ones after a position, in order. */
    List<Taken> after(long position, int most);
}
