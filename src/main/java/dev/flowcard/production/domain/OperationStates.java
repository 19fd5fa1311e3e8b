package dev.flowcard.production.domain;

import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationState;
import dev.flowcard.production.WorkOrderState;

/** The one place that says in which state an operation is. */
final class OperationStates {
    private OperationStates() {}

    static OperationState of(WorkOrder workOrder, Operation operation) {
        if (operation.finished) {
            return behindTheGate(operation.gate);
        }
        if (operation.closedShort) {
            return OperationState.CLOSED_SHORT;
        }
        if (workOrder.state == WorkOrderState.ON_HOLD) {
            return OperationState.ON_HOLD;
        }
        if (operation.openRuns > 0) {
            return operation.openRuns > operation.pausedRuns ? OperationState.RUNNING : OperationState.PAUSED;
        }
        if (workOrder.remainder(operation).signum() == 0) {
            return OperationState.WAITING;
        }
        return operation.begun() ? OperationState.PAUSED : OperationState.READY;
    }

    private static OperationState behindTheGate(Gate gate) {
        return switch (gate) {
            case NONE, PASSED -> OperationState.FINISHED;
            case OPEN, DEMANDED -> OperationState.AT_INSPECTION;
            case FAILED -> OperationState.ON_HOLD;
        };
    }
}
