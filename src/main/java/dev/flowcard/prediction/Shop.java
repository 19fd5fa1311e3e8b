package dev.flowcard.prediction;

import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.sales.OrderView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a prediction looks at, at one moment.
 *
 * @param workOrders released or firm, and not over
 * @param orders what was promised of them, by number
 * @param places work centres, each with its units
 * @param runs by the operation's code
 * @param held what is kept free on work units for what was offered to customers
 * @param overtime when work centres, by number, work although their calendars are closed
 */
record Shop(
        Instant base,
        List<WorkOrderView> workOrders,
        Map<String, OrderView> orders,
        List<Place> places,
        Map<String, Run> runs,
        List<Quote.Slot> held,
        List<Assumption.Stretch> overtime) {

    /**
     * A work centre.
     *
     * @param unitCalendars of its units, in their order
     * @param subcontracted whether several things may be there at a time
     */
    record Place(
            WorkCenter center,
            WorkCalendar calendar,
            List<WorkUnit> units,
            List<WorkCalendar> unitCalendars,
            boolean subcontracted) {}

    /**
     * What runs.
     *
     * @param countedFrom since when nothing was reported; null while it is paused
     */
    record Run(WorkUnitId unit, @Nullable Instant countedFrom) {}
}
