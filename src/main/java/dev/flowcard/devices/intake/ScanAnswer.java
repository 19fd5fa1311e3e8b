package dev.flowcard.devices.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole answer: a result for each scan, what the server holds of the device's queue, and the session as it is now. */
record ScanAnswer(List<ScanResult> results, long stored, SessionNow session) {
    /**
     * @param workUnit number of the work unit
     * @param runs codes of the operations that run here
     * @param dialogue what the next scan answers
     */
    record SessionNow(
            @Nullable String workUnit,
            List<String> persons,
            List<String> runs,
            @Nullable String current,
            @Nullable String dialogue) {}
}
