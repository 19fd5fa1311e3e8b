package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alarm as it may be shown. */
public record Alarm(
        long id,
        AlarmKind kind,
        String subject,
        @Nullable WorkCenterId workCenter,
        List<Named> args,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant shelvedUntil,
        @Nullable Instant clearedAt) {

    /** ISA-18.2's states, as far as they are used. */
    public enum State {
        RAISED,
        ACKNOWLEDGED,
        SHELVED,
        CLEARED
    }

    public State state(Instant now) {
        if (clearedAt != null) {
            return State.CLEARED;
        }
        if (shelvedUntil != null && now.isBefore(shelvedUntil)) {
            return State.SHELVED;
        }
        return acknowledgedAt == null ? State.RAISED : State.ACKNOWLEDGED;
    }

    /** What it is about, short. */
    public String title(Locale locale, Messages messages) {
        return messages.get(locale, "alarms." + kind + ".title", words(locale));
    }

    /** What is wrong, in a few words. */
    public String detail(Locale locale, Messages messages) {
        return messages.get(locale, "alarms." + kind + ".detail", words(locale));
    }

    private Object[] words(Locale locale) {
        return args.stream().map(a -> a.in(locale)).toArray();
    }
}
