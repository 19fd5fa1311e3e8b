package dev.flowcard.demo;

import dev.flowcard.demo.history.PastEvent.Inspected;
import dev.flowcard.production.GateResult;
import dev.flowcard.production.OperationGates;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrders;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Decides at the gates what an inspector decided in the demo factory's past. */
@Component
class DemoInspector {
    private final WorkOrders workOrders;
    private final OperationGates gates;

    DemoInspector(WorkOrders workOrders, OperationGates gates) {
        this.workOrders = workOrders;
        this.gates = gates;
    }

    void judge(Inspected inspected, String why) {
        OperationView operation = workOrders
                .find(inspected.workOrder())
                .flatMap(workOrder -> workOrder.operation(inspected.sequence()))
                .orElseThrow();
        GateResult result =
                new GateResult(operation.good(), BigDecimal.ZERO, BigDecimal.ZERO, "P-1006", inspected.at());
        if (inspected.passed()) {
            gates.pass(operation.id(), result);
        } else {
            gates.fail(operation.id(), result);
        }
    }
}
