package dev.flowcard.quality;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspection as the API tells it; in a list without characteristics and results. */
record InspectionJson(
        String number,
        String state,
        String workOrder,
        int sequence,
        String operation,
        String product,
        String productName,
        String plan,
        BigDecimal quantity,
        @Nullable BigDecimal good,
        @Nullable BigDecimal scrap,
        @Nullable BigDecimal held,
        @Nullable String note,
        @Nullable String inspector,
        @Nullable String repeats,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable List<CharacteristicJson> characteristics,
        @Nullable List<ResultJson> results) {

    /** What is to be measured or looked at, on how many pieces. */
    record CharacteristicJson(
            int position,
            String name,
            String kind,
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable String unit,
            int samples) {}

    /** What was found. */
    record ResultJson(
            int position,
            int sample,
            String characteristic,
            @Nullable BigDecimal value,
            boolean passed) {}
}
