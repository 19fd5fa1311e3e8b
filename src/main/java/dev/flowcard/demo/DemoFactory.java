package dev.flowcard.demo;

import dev.flowcard.identity.Users;
import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.time.Instant;
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

    private final boolean empty;
    private final Users users;
    private final DemoMasterData masterData;
    private final DemoHistory history;
    private final DemoSignIns signIns;
    private final DemoOrders orders;
    private final DemoAlarms alarms;
    private final DemoEstimates estimates;
    private final PlantZone zone;
    private final Clock clock;

    DemoFactory(
            @Value("${flowcard.empty}") boolean empty,
            Users users,
            DemoMasterData masterData,
            DemoHistory history,
            DemoSignIns signIns,
            DemoOrders orders,
            DemoAlarms alarms,
            DemoEstimates estimates,
            PlantZone zone,
            Clock clock) {
        this.empty = empty;
        this.users = users;
        this.masterData = masterData;
        this.history = history;
        this.signIns = signIns;
        this.orders = orders;
        this.alarms = alarms;
        this.estimates = estimates;
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
        DemoFiles files = DemoFiles.at(begin, zone.zone());
        DemoPlan plan = new DemoPlan(files, zone.zone());
        masterData.load(files);
        history.play(files, plan, begin);
        orders.tell(files, begin);
        alarms.tell(files);
        estimates.afterTheStart();
        masterData.signIns(files);
        signIns.announce(files);
        LOG.info("The demo factory is loaded, {} ms", clock.millis() - begin.toEpochMilli());
    }
}
