package dev.flowcard.demo.history;

import java.time.Instant;
import java.util.List;

/** Something that happened in the demo factory. */
public sealed interface PastEvent {
    Instant at();

    /**
     * Scans at a work unit's terminal, made one after the other.
     *
     * @param reads what was read; see {@link Read}
     */
    record Scanned(Instant at, String workUnit, List<Read> reads) implements PastEvent {}

    /** An inspector judged a gate. */
    record Inspected(Instant at, String workOrder, int sequence, boolean passed) implements PastEvent {}

    /** What a scanner read: things by their numbers, the printed codes are the server's. */
    sealed interface Read {
        /** A badge. */
        record Badge(String person) implements Read {}

        /** The card of an operation. */
        record Card(String workOrder, int sequence) implements Read {}

        /** A command or a quantity, as printed. */
        record Plain(String code) implements Read {}

        /** A reason. */
        record Why(String reason) implements Read {}
    }
}
