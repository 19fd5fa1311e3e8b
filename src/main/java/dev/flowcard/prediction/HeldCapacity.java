package dev.flowcard.prediction;

import dev.flowcard.shared.PlantZone;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What quotes hold, for those who plan and predict: nothing else is sent there meanwhile. */
@Service
public class HeldCapacity {
    private final QuoteStore store;
    private final PlantZone zone;
    private final Clock clock;

    HeldCapacity(QuoteStore store, PlantZone zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /** By work unit and time; of subcontractors nothing can be held. */
    public List<Quote.Slot> slots() {
        return store.held(zone.dateOf(clock.instant())).stream()
                .flatMap(quote -> quote.slots().stream())
                .filter(slot -> slot.unit() != null)
                .toList();
    }
}
