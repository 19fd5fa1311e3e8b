package dev.flowcard.alarms;

import dev.flowcard.plant.WorkCenterId;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms somebody wants to see.
 *
 * @param group of their lives
 * @param order number of a sales order or of a work order
 * @param owner code of a person
 */
public record AlarmQuery(
        Group group,
        @Nullable AlarmKind kind,
        @Nullable WorkCenterId workCenter,
        @Nullable String order,
        @Nullable String owner) {
    /** Open ones; those that are over but nobody explained; all of them. */
    public enum Group {
        OPEN,
        TO_CLOSE,
        ALL
    }

    public static AlarmQuery open() {
        return new AlarmQuery(Group.OPEN, null, null, null, null);
    }
}
