package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Severity;
import dev.flowcard.devices.spi.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation that is an alarm as long as it lasts.
 *
 * @param subject code of what it is about; one open alarm for a kind and subject
 * @param owner code of the person who has it from the start
 * @param args names and figures for the sentence of its kind
 */
record AlarmFact(
        AlarmKind kind,
        String subject,
        AlarmPlace place,
        Severity severity,
        EscalationChain chain,
        @Nullable String owner,
        List<Named> args) {
    /** With the priority and the chain that are usual for its kind. */
    static AlarmFact usual(AlarmKind kind, String subject, AlarmPlace place, List<Named> args) {
        return new AlarmFact(kind, subject, place, kind.severity(), EscalationChain.usual(kind.severity()), null, args);
    }

    String key() {
        return kind + "|" + subject;
    }
}
