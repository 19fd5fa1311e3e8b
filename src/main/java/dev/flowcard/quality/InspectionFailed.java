package dev.flowcard.quality;

import dev.flowcard.production.OperationId;
import java.math.BigDecimal;

/** An inspection was judged nonconforming: nothing goes on behind that operation. A durable fact. */
public record InspectionFailed(
        String inspection, OperationId operation, String workOrder, int sequence, BigDecimal scrap, BigDecimal held) {}
