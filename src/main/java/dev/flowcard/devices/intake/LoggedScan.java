package dev.flowcard.devices.intake;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scan as the log tells it; times carry the plant's offset. */
record LoggedScan(
        UUID id,
        String terminal,
        String device,
        long seq,
        String code,
        OffsetDateTime scannedAt,
        OffsetDateTime receivedAt,
        String source,
        String outcome,
        @Nullable String reason) {}
