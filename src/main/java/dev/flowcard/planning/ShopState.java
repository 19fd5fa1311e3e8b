package dev.flowcard.planning;

import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be made and with what, at one moment.
 *
 * @param base the moment, to the minute
 * @param unitCalendars when each unit works: its work centre's calendar unless it has its own, without what is planned to stand and the breakdown that holds it
 * @param locks what stays where the plan in force has it
 * @param held when work units are kept free for what was offered to customers
 * @param running numbers of the work units where an operation runs now, by the operation's code
 * @param made of operations in two parts what each work unit has reported, by the operation's code
 */
record ShopState(
        Instant base,
        List<Demand> demands,
        List<WorkUnit> units,
        Map<WorkCenterId, WorkCalendar> calendars,
        Map<WorkUnitId, WorkCalendar> unitCalendars,
        Map<WorkCenterId, String> centers,
        Map<String, Set<String>> running,
        Map<String, Map<WorkUnitId, BigDecimal>> made,
        Set<LockedOperation> locks,
        List<Scenario.Down> held) {

    /**
     * A work order and the promise that hangs on it.
     *
     * @param due the promised moment
     * @param weight what a minute of lateness costs beside that of others
     * @param promised whether somebody was promised anything
     */
    record Demand(WorkOrderView workOrder, Instant due, long weight, boolean promised) {}
}
