package dev.flowcard.alarms;

import dev.flowcard.plant.WorkCenterId;
import org.jspecify.annotations.Nullable;

/**
 * Where an alarm leads to.
 *
 * @param workUnit code of the work unit
 * @param workOrder number of the work order
 * @param order number of the sales order behind it
 */
public record AlarmPlace(
        @Nullable WorkCenterId workCenter,
        @Nullable String workUnit,
        @Nullable String workOrder,
        @Nullable String order) {
    static AlarmPlace unit(@Nullable WorkCenterId workCenter, String workUnit) {
        return new AlarmPlace(workCenter, workUnit, null, null);
    }

    static AlarmPlace center(WorkCenterId workCenter) {
        return new AlarmPlace(workCenter, null, null, null);
    }
}
