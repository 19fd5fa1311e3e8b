package dev.flowcard.production.api;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A production report as the API tells it. */
record ReportJson(
        long id,
        String workOrder,
        String operation,
        int sequence,
        @Nullable String workUnit,
        List<String> persons,
        String kind,
        OffsetDateTime start,
        OffsetDateTime end,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        BigDecimal rework,
        @Nullable Long reverses,
        List<String> warnings,
        OffsetDateTime bookedAt) {}
