package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shop looks like at a moment, as far as alarms follow from it. It may be now or in the past, the whole plant or only
 * what has changed.
 *
 * @param workOrders numbers of those whose operations are here; null: all of them, and the plant's other facts too
 */
record ShopMoment(
        Instant now,
        @Nullable Set<String> workOrders,
        List<Step> steps,
        List<Run> runs,
        List<Device> devices,
        List<Due> due,
        List<Risk> risks) {

    /**
     * An operation of a work order that is released and not over.
     *
     * @param code without check character
     * @param workUnit code of the one where it runs or is planned
     * @param target what goes through the shop
     * @param waitingSince since when an inspection is demanded
     */
    record Step(
            String workOrder,
            @Nullable String order,
            @Nullable String orderType,
            int sequence,
            String code,
            Named name,
            Named product,
            WorkCenterId workCenter,
            @Nullable String workUnit,
            Gate gate,
            @Nullable Instant waitingSince,
            BigDecimal target,
            BigDecimal arrived,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal held,
            BigDecimal minutesPerPiece,
            @Nullable Instant plannedStart,
            @Nullable Instant plannedFinish,
            boolean begun,
            boolean over,
            boolean onHold) {

        BigDecimal remainder() {
            return target.min(arrived)
                    .subtract(good)
                    .subtract(scrap)
                    .subtract(held)
                    .max(BigDecimal.ZERO);
        }
    }

    /**
     * What runs at a work unit.
     *
     * @param unit code of it
     * @param heard when somebody scanned or reported there last
     */
    record Run(
            String unit,
            String operation,
            boolean breakdown,
            Instant since,
            @Nullable Instant pausedAt,
            Instant heard) {}

    /** A terminal and when it was heard of last. */
    record Device(String number, @Nullable String workUnit, Instant heard) {}

    /** A promise that is not kept yet. */
    record Due(String order, @Nullable String type, LocalDate due) {}

    /** A promise that may break, and how likely, in percent. */
    record Risk(String order, @Nullable String type, BigDecimal percent) {}

    boolean whole() {
        return workOrders == null;
    }

    /** Whether an alarm of that kind about this work order would be seen here if it were one. */
    boolean sees(AlarmKind kind, @Nullable String workOrder) {
        return switch (kind.family()) {
            case OPERATION -> workOrders == null || (workOrder != null && workOrders.contains(workOrder));
            case RUN -> true;
            case PLANT -> workOrders == null;
            case CALL -> false;
        };
    }
}
