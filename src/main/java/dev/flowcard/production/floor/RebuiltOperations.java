package dev.flowcard.production.floor;

import dev.flowcard.production.OperationCode;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.domain.WorkOrderViews;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work orders of a rebuild, found by the ids of their operations too. */
final class RebuiltOperations {
    private final Map<String, WorkOrder> byCode = new LinkedHashMap<>();
    private final Map<Long, String> codes = new HashMap<>();

    void put(WorkOrder workOrder) {
        byCode.put(workOrder.code(), workOrder);
        WorkOrderViews.of(workOrder)
                .operations()
                .forEach(operation -> codes.put(operation.id().value(), workOrder.code()));
    }

    Optional<WorkOrder> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<String> workOrderOf(long operation) {
        return Optional.ofNullable(codes.get(operation));
    }

    /** {@code W-1.S2.20} of an operation with one of the cards. */
    String code(long operation, @Nullable String card) {
        WorkOrder workOrder = Objects.requireNonNull(byCode.get(codes.get(operation)));
        OperationView view = WorkOrderViews.of(workOrder).operations().stream()
                .filter(o -> o.id().value() == operation)
                .findFirst()
                .orElseThrow();
        return OperationCode.cardCode(workOrder.code(), card) + "." + view.sequence();
    }

    Map<String, WorkOrder> all() {
        return byCode;
    }
}
