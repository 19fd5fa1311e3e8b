package dev.flowcard.devices.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a scan.
 *
 * @param message what happened, one line
 * @param detail what to do next, where there is something to say
 * @param next codes, or {@code CARD}, {@code BADGE}, {@code UNIT}, {@code QUANTITY}, {@code REASON}, {@code PIN}, that make sense now
 */
public record ScanOutcome(
        Outcome outcome,
        @Nullable ScanReason reason,
        Said message,
        @Nullable Said detail,
        List<String> next) {

    public static ScanOutcome accepted(Said message, @Nullable Said detail, String... next) {
        return new ScanOutcome(Outcome.ACCEPTED, null, message, detail, List.of(next));
    }

    public static ScanOutcome ask(Said message, @Nullable Said detail, String... next) {
        return new ScanOutcome(Outcome.ASK, null, message, detail, List.of(next));
    }

    public static ScanOutcome refused(ScanReason reason, Said message, @Nullable Said detail, String... next) {
        return new ScanOutcome(Outcome.REFUSED, reason, message, detail, List.of(next));
    }

    public static ScanOutcome unknown(ScanReason reason, Said message, @Nullable Said detail) {
        return new ScanOutcome(Outcome.UNKNOWN_CODE, reason, message, detail, List.of());
    }

    /** Which of the three sounds the terminal plays. */
    public String tone() {
        return switch (outcome) {
            case ACCEPTED -> "OK";
            case ASK -> "ASK";
            case REFUSED, UNKNOWN_CODE -> "ERROR";
        };
    }
}
