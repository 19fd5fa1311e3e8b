package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation that is an alarm as long as it lasts.
 *
 * @param subject code of what it is about; one open alarm for a kind and subject
 * @param args names and figures for the sentence of its kind
 */
record AlarmFact(AlarmKind kind, String subject, @Nullable WorkCenterId workCenter, List<Named> args) {
    String key() {
        return kind + "|" + subject;
    }
}
