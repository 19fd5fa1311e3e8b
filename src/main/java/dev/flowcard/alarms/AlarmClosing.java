package dev.flowcard.alarms;

import org.jspecify.annotations.Nullable;

/**
 * How an alarm is closed. What is left out stays as it was recorded before; a cause that nobody gave is {@code UNSPECIFIED}.
 *
 * @param cause code of a phrase
 * @param countermeasure code of a phrase
 * @param result in free words: what came of it
 */
public record AlarmClosing(
        @Nullable String cause,
        @Nullable String countermeasure,
        @Nullable String result) {
    public static final AlarmClosing PLAIN = new AlarmClosing(null, null, null);
}
