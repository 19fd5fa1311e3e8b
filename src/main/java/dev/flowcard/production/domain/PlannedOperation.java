package dev.flowcard.production.domain;

import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a plan and a routing together say of one operation. */
public record PlannedOperation(
        int sequence,
        String name,
        @Nullable String nameEn,
        WorkCenterId workCenter,
        @Nullable WorkUnitId workUnit,
        BigDecimal setupMinutes,
        BigDecimal minutesPerPiece,
        @Nullable Instant start,
        @Nullable Instant finish,
        @Nullable String inspectionPlan,
        OperationTerms terms) {}
