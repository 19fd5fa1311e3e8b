package dev.flowcard.production.persistence;

import dev.flowcard.production.outside.Batch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verb of the office changed beside its work order.
 *
 * @param batches all that were ever sent out of the work order, as they are after it
 * @param takenBack the scan that had booked the report it took back
 * @param operation code of the operation of that report
 */
public record BesideVerb(
        @Nullable List<Batch> batches,
        @Nullable UUID takenBack,
        @Nullable String operation) {

    public static BesideVerb of(List<Batch> batches) {
        return new BesideVerb(batches, null, null);
    }

    /** A report that no scan had booked is in no rebuild. */
    public static @Nullable BesideVerb of(PastReport report) {
        return report.scan() == null ? null : new BesideVerb(null, report.scan(), report.operation());
    }
}
