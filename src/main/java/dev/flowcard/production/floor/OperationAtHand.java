package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;

/** The operation that a card means, with its work order. */
record OperationAtHand(WorkOrderView workOrder, OperationView operation, Named product) {
    /** {@code W-20260001.S2.20} is an operation of {@code W-20260001}. */
    static String workOrderOf(String operationCode) {
        int dot = operationCode.indexOf('.');
        return dot < 0 ? operationCode : operationCode.substring(0, dot);
    }

    /** {@code W-20260001.S2.20} is on the card {@code W-20260001.S2}. */
    static String cardOf(String operationCode) {
        int dot = operationCode.lastIndexOf('.');
        return dot < 0 ? operationCode : operationCode.substring(0, dot);
    }

    String code() {
        return operation.code();
    }

    String sequence() {
        return String.valueOf(operation.sequence());
    }
}
