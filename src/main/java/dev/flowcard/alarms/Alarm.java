package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.shared.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it may be shown.
 *
 * @param root the alarm that explains this one, so that it is not shouted for itself
 * @param explained how many open alarms this one explains
 */
public record Alarm(
        long id,
        AlarmKind kind,
        Severity severity,
        String subject,
        AlarmPlace place,
        List<Named> args,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant shelvedUntil,
        @Nullable Instant clearedAt,
        AlarmHandling handling,
        Escalation escalation,
        @Nullable Long root,
        int explained) {

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

    String key() {
        return kind + "|" + subject;
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
