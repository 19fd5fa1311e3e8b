package dev.flowcard.demo;

import dev.flowcard.identity.Users;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.OrderState;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demo factory at the first start of an installation, before it says that it is ready. */
@Component
class DemoFactory implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFactory.class);
    private static final String ACTOR = "demo";

    private final boolean empty;
    private final Users users;
    private final DemoMasterData masterData;
    private final DemoHistory history;
    private final DemoSignIns signIns;
    private final SalesOrders orders;
    private final WorkOrders workOrders;
    private final PlantZone zone;
    private final Clock clock;

    DemoFactory(
            @Value("${flowcard.empty}") boolean empty,
            Users users,
            DemoMasterData masterData,
            DemoHistory history,
            DemoSignIns signIns,
            SalesOrders orders,
            WorkOrders workOrders,
            PlantZone zone,
            Clock clock) {
        this.empty = empty;
        this.users = users;
        this.masterData = masterData;
        this.history = history;
        this.signIns = signIns;
        this.orders = orders;
        this.workOrders = workOrders;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!empty && users.nobodyYet()) {
            load();
        }
    }

    /** Loads it as it is now. */
    void load() {
        Instant begin = clock.instant();
        DemoFiles files = new DemoFiles(LocalDate.ofInstant(begin, zone.zone()));
        DemoPlan plan = new DemoPlan(files, zone.zone());
        masterData.load(files);
        history.play(files, plan, begin);
        follow(plan.products());
        for (CSVRecord row : files.rows("order-states")) {
            String reason = row.get("reason");
            orders.move(
                    row.get("order"), OrderState.valueOf(row.get("state")), ACTOR, reason.isEmpty() ? null : reason);
        }
        masterData.signIns(files);
        signIns.announce(files);
        LOG.info("The demo factory is loaded, {} ms", clock.millis() - begin.toEpochMilli());
    }

    /** Brings each order to where its work order is. */
    private void follow(Map<String, String> productsByWorkOrder) {
        for (String number : productsByWorkOrder.keySet()) {
            WorkOrderView workOrder = workOrders.find(number).orElseThrow();
            if (workOrder.order() != null) {
                switch (workOrder.state()) {
                    case COMPLETED, CLOSED_SHORT -> orders.move(workOrder.order(), OrderState.PRODUCED, ACTOR, null);
                    case RUNNING, ON_HOLD -> orders.move(workOrder.order(), OrderState.IN_PRODUCTION, ACTOR, null);
                    case PLANNED, RELEASED -> orders.move(workOrder.order(), OrderState.ALLOCATED, ACTOR, null);
                    case CANCELLED -> {}
                }
            }
        }
    }
}
