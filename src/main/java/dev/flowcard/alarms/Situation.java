package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.devices.spi.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule may call an alarm.
 *
 * @param values by what they count
 * @param sample pieces on which a rate rests
 */
record Situation(
        AlarmKind kind,
        String subject,
        AlarmPlace place,
        @Nullable String orderType,
        Map<Measure, BigDecimal> values,
        BigDecimal sample,
        List<Named> args) {
    String key() {
        return kind + "|" + subject;
    }
}
