package dev.flowcard.production.api;

import dev.flowcard.production.LabourShare;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A production report as the API tells it.
 *
 * @param card the split or box with whose card it was scanned
 * @param reverses the report that this one takes back
 * @param reversedBy the report that takes this one back
 * @param labour who of them worked how many minutes
 * @param defects what was not good, and why
 * @param correctedBy who took a report back or booked it anew
 * @param note why
 * @param instruction the version of the work instruction that was in force when the work began
 * @param charge the furnace or plating charge that it was part of
 */
record ReportJson(
        long id,
        String workOrder,
        @Nullable String card,
        String operation,
        int sequence,
        @Nullable String workUnit,
        List<String> persons,
        List<LabourShare> labour,
        String kind,
        OffsetDateTime start,
        OffsetDateTime end,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        BigDecimal rework,
        @Nullable Long reverses,
        List<String> warnings,
        OffsetDateTime bookedAt,
        @Nullable Long reversedBy,
        List<Defect> defects,
        @Nullable String correctedBy,
        @Nullable String note,
        @Nullable Integer instruction,
        @Nullable String charge) {

    /** Pieces that were not good: {@code SCRAP}, {@code HELD} or {@code REWORK}; the reason's number and its class. */
    record Defect(
            String kind,
            BigDecimal quantity,
            String reason,
            @Nullable String defectClass) {}
}
