package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Said;
import java.math.BigDecimal;
import java.util.Optional;

/** Sentences that name an operation: {0} sequence, {1} operation, {2} product, {3} work order, then what else is said. */
final class Answers {
    private Answers() {}

    static Said of(String key, OperationAtHand operation, Object... more) {
        Object[] args = new Object[4 + more.length];
        args[0] = operation.sequence();
        args[1] = operation.operation().name();
        args[2] = operation.product();
        args[3] = operation.workOrder().number();
        System.arraycopy(more, 0, args, 4, more.length);
        return FloorDialogue.say(key, args);
    }

    static Said of(String key, FloorSituation now, String operationCode) {
        Optional<OperationAtHand> operation = now.facts().operation(operationCode);
        return operation.isPresent()
                ? of(key, operation.get())
                : FloorDialogue.say(key, "", new Named(operationCode, null), new Named("", null), operationCode);
    }

    /** A quantity without needless zeros. */
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
