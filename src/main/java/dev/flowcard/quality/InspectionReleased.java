package dev.flowcard.quality;

import dev.flowcard.production.OperationId;
import java.math.BigDecimal;

/** An inspection let pieces past its gate. A durable fact. */
public record InspectionReleased(
        String inspection,
        OperationId operation,
        String workOrder,
        int sequence,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held) {}
