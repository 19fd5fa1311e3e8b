package dev.flowcard.production;

import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.production.OperationChanged.Change;
import dev.flowcard.production.persistence.OperationSchedule;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a whole shop's operations on other times at once. What has begun keeps its own: a plan does not change the past. */
@Service
public class PlannedTimes {
    private final OperationSchedule schedule;
    private final ChangeFeed feed;

    PlannedTimes(OperationSchedule schedule, ChangeFeed feed) {
        this.schedule = schedule;
        this.feed = feed;
    }

    /**
     * Takes over what can still be planned; answers just that, as the plan's versions keep it. One statement for all, so
     * that no scan waits for long.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlannedOperation> take(List<PlannedTime> times) {
        List<OperationSchedule.Planned> taken = schedule.set(times);
        List<OperationChanged> changes = new ArrayList<>();
        taken.forEach(p -> changes.add(
                new OperationChanged(p.whole().workOrder(), p.id(), p.whole().workCenter(), Change.PLANNED)));
        feed.tell(changes);
        return taken.stream().flatMap(p -> p.parts().stream()).toList();
    }
}
