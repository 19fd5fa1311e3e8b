package dev.flowcard.devices.inbox;

import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans in a row of one device that came late and were refused: the first one, and those that failed with it.
 *
 * @param session of the terminal before the first of them
 * @param answer what was decided, or null while nobody has
 * @param note why it was dismissed
 */
public record Refusal(
        long id,
        long terminalId,
        String terminal,
        String device,
        long firstSeq,
        long lastSeq,
        ScanReason reason,
        TerminalSession session,
        Instant scannedAt,
        Instant receivedAt,
        @Nullable Answer answer,
        @Nullable String note,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    /** What a foreman may say to it. */
    public enum Answer {
        /** What was meant is booked all the same, with the warnings that a replay gives. */
        BOOK,
        /** It stays refused, with a reason. */
        DISMISS
    }

    /** One of the scans, with what its terminal was told. */
    public record Line(long seq, String code, Instant scannedAt, String outcome, String answer) {}

    /** It with its scans, in order. */
    public record Told(Refusal refusal, List<Line> lines) {}

    public boolean open() {
        return answer == null;
    }
}
