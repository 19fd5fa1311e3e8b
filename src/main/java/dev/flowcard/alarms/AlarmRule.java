package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmKind.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a situation is an alarm.
 *
 * @param id 0 until it is stored
 * @param scopeValue number of a work centre or work unit, or an order type; null for the whole plant
 * @param minSample pieces below which a rate says nothing
 * @param delayMinutes how long it must last before it is an alarm
 * @param hysteresis percent below the threshold at which an open alarm is over, so that it does not come and go
 * @param owner code of the person who has such alarms
 */
public record AlarmRule(
        long id,
        String name,
        AlarmKind kind,
        Scope scope,
        @Nullable String scopeValue,
        Measure measure,
        BigDecimal threshold,
        int minSample,
        int delayMinutes,
        int hysteresis,
        Severity severity,
        @Nullable String owner,
        EscalationChain chain,
        boolean enabled) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a rule is for. */
    public enum Scope {
        PLANT,
        WORK_CENTER,
        WORK_UNIT,
        ORDER_TYPE
    }

    /** Beyond this it is an alarm; an open one stays until it is down to the lower limit. */
    BigDecimal limit(boolean open) {
        return open
                ? threshold
                        .multiply(HUNDRED.subtract(BigDecimal.valueOf(hysteresis)))
                        .divide(HUNDRED)
                : threshold;
    }

    /** A rule for one work unit counts before one for its work centre, and that before one for the plant. */
    int narrowness() {
        return switch (scope) {
            case PLANT -> 0;
            case ORDER_TYPE -> 1;
            case WORK_CENTER -> 2;
            case WORK_UNIT -> 3;
        };
    }

    AlarmRule withId(long stored) {
        return new AlarmRule(
                stored,
                name,
                kind,
                scope,
                scopeValue,
                measure,
                threshold,
                minSample,
                delayMinutes,
                hysteresis,
                severity,
                owner,
                chain,
                enabled);
    }
}
