package dev.flowcard.prediction;

import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was offered to a customer.
 *
 * @param heldUntil its capacity is held until the end of that day, unless it is released before
 */
public record Quote(
        long id,
        ProductId product,
        BigDecimal quantity,
        @Nullable String customer,
        @Nullable LocalDate wanted,
        Instant p50,
        Instant p90,
        LocalDate heldUntil,
        boolean released,
        Instant madeAt,
        String madeBy,
        List<Slot> slots) {

    /**
     * An operation and the capacity that is held for it.
     *
     * @param unit number of the work unit; null where its work centre takes whatever comes
     */
    public record Slot(int sequence, @Nullable String unit, Instant start, Instant finish) {}

    public String number() {
        return "QT-" + id;
    }

    /** Whether its capacity is held on a day. */
    public boolean holds(LocalDate day) {
        return !released && !heldUntil.isBefore(day);
    }
}
