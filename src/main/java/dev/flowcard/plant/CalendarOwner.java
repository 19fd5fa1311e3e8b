package dev.flowcard.plant;

import org.jspecify.annotations.Nullable;

/** Whose calendar it is: of one work unit, of one work centre, or of the whole plant where both are null. */
public record CalendarOwner(
        @Nullable WorkCenterId center, @Nullable WorkUnitId unit) {

    public static final CalendarOwner PLANT = new CalendarOwner(null, null);

    public static CalendarOwner of(WorkCenterId center) {
        return new CalendarOwner(center, null);
    }

    public static CalendarOwner of(WorkUnitId unit) {
        return new CalendarOwner(null, unit);
    }

    public CalendarScope scope() {
        return unit != null ? CalendarScope.UNIT : center != null ? CalendarScope.CENTER : CalendarScope.PLANT;
    }
}
