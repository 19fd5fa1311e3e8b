package dev.flowcard.production.trace;

import dev.flowcard.materials.Lot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lot that was scanned to an operation.
 *
 * @param operation id
 * @param card the split or box whose card it was, {@code S2} or {@code B3}; null: the traveller card
 */
public record Taken(long operation, int sequence, @Nullable String card, Instant at, Lot lot) {}
