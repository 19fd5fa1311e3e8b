package dev.flowcard.production.api;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A work order as the API tells it: references are numbers, codes carry their check character, times the plant's offset. */
record WorkOrderJson(
        String number,
        String code,
        String state,
        String product,
        String productName,
        BigDecimal quantityOrdered,
        BigDecimal quantityReleased,
        BigDecimal quantityReplenished,
        BigDecimal quantitySurplus,
        @Nullable String order,
        @Nullable Integer line,
        @Nullable String holdReason,
        @Nullable String closeReason,
        int percentDone,
        List<CardJson> cards,
        List<OperationJson> operations,
        @Nullable Integer routingVersion) {

    /** A split or a box; {@code operations} with the quantities of this card alone, none once it was merged back. */
    record CardJson(
            String code,
            String kind,
            String from,
            BigDecimal quantity,
            int startsAt,
            @Nullable String heat,
            boolean merged,
            int copy,
            int prints,
            OffsetDateTime createdAt,
            String createdBy,
            List<OperationJson> operations) {}

    /** One of its operations. */
    record OperationJson(
            int sequence,
            String name,
            @Nullable String nameEn,
            String code,
            String workCenter,
            @Nullable String workUnit,
            String state,
            BigDecimal arrived,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal held,
            BigDecimal rework,
            BigDecimal setupMinutes,
            BigDecimal minutesPerPiece,
            @Nullable String inspectionPlan,
            @Nullable OffsetDateTime plannedStart,
            @Nullable OffsetDateTime plannedFinish,
            @Nullable OffsetDateTime actualStart,
            @Nullable OffsetDateTime actualFinish,
            @Nullable SplitJson split) {}

    /** The second of two parts in which an operation is planned; the first is what it leaves. */
    record SplitJson(
            BigDecimal pieces,
            @Nullable String workUnit,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime finish,
            @Nullable OffsetDateTime firstFinish) {}
}
