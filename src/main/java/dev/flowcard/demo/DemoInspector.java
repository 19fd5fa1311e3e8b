package dev.flowcard.demo;

import dev.flowcard.demo.history.PastEvent.Inspected;
import dev.flowcard.identity.People;
import dev.flowcard.quality.InspectionState;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.Inspections;
import dev.flowcard.quality.PastInspections;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides at the gates what an inspector decided in the demo factory's past. */
@Component
class DemoInspector {
    private static final Logger LOG = LoggerFactory.getLogger(DemoInspector.class);
    private static final String BADGE = "1006";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Inspections inspections;
    private final PastInspections past;
    private final People people;

    DemoInspector(Inspections inspections, PastInspections past, People people) {
        this.inspections = inspections;
        this.past = past;
        this.people = people;
    }

    void judge(Inspected inspected, String why) {
        Optional<InspectionView> open = asked(inspected);
        if (open.isEmpty()) {
            LOG.warn("Nobody asked for an inspection of {}.{}", inspected.workOrder(), inspected.sequence());
            return;
        }
        String inspector = people.find(BADGE).orElseThrow().code();
        past.judge(open.get().number(), inspected.passed(), inspector, inspected.at(), inspected.passed() ? null : why);
    }

    /** One that nobody has got to waits since its last piece was made. */
    void leave(@Nullable String gate) {
        if (gate != null) {
            int dot = gate.lastIndexOf('.');
            asked(new Inspected(
                    Instant.EPOCH, gate.substring(0, dot), Integer.parseInt(gate.substring(dot + 1)), true));
            past.waiting();
        }
    }

    /** An inspection is asked for in the background, a moment after the last piece was reported. */
    private Optional<InspectionView> asked(Inspected inspected) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Optional<InspectionView> open = open(inspected);
        while (open.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK.toNanos());
            open = open(inspected);
        }
        return open;
    }

    private Optional<InspectionView> open(Inspected inspected) {
        return inspections.ofWorkOrder(inspected.workOrder()).stream()
                .filter(i -> i.sequence() == inspected.sequence() && i.state() == InspectionState.REQUESTED)
                .findFirst();
    }
}
