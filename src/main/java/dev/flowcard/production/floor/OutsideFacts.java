package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dialogue may know of subcontracting, where it speaks of it.
 *
 * @param places by the code of the operation that is done outside
 * @param desk whether the terminal stands where pieces are sent out and taken back
 */
record OutsideFacts(Map<String, Place> places, boolean desk) {
    static final OutsideFacts NONE = new OutsideFacts(Map.of(), false);

    /**
     * An operation that is done outside.
     *
     * @param due when pieces that go now are expected
     * @param sendable good pieces that lie here
     * @param open batches that are outside, the oldest first
     */
    record Place(Term term, Named supplier, LocalDate due, BigDecimal sendable, List<Batch> open) {
        BigDecimal outside() {
            return open.stream().map(Batch::outside).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Optional<Place> place(@Nullable String operation) {
        return Optional.ofNullable(operation == null ? null : places.get(operation));
    }
}
