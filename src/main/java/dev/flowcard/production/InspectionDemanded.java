package dev.flowcard.production;

import java.math.BigDecimal;

/** An operation with an inspection gate was finished: a durable fact that quality answers with an inspection. */
public record InspectionDemanded(
        OperationId operation, String workOrder, int sequence, String inspectionPlan, BigDecimal quantity) {}
