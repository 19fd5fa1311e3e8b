package dev.flowcard.production;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planner's verbs as they were in the past: for what is loaded at the first start. */
@Service
public class PastWorkOrders {
    private final WorkOrders workOrders;

    PastWorkOrders(WorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    @Transactional
    public WorkOrderView release(String number, Instant at) {
        return workOrders.release(number, null, at);
    }

    @Transactional
    public WorkOrderView hold(String number, String reason, Instant at) {
        return workOrders.hold(number, reason, at);
    }
}
