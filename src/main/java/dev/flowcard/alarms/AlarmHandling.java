package dev.flowcard.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people did about an alarm.
 *
 * @param owner code of the person who has it
 * @param cause code of a phrase, with a note in free words
 * @param closedAt when it was explained; the situation itself may have ended long before
 */
public record AlarmHandling(
        @Nullable String owner,
        @Nullable String cause,
        @Nullable String causeNote,
        @Nullable String countermeasure,
        @Nullable String countermeasureNote,
        @Nullable String result,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {
    static final AlarmHandling NONE = new AlarmHandling(null, null, null, null, null, null, null, null);
}
