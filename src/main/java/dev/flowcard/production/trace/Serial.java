package dev.flowcard.production.trace;

import org.jspecify.annotations.Nullable;

/**
 * A single piece that is traced.
 *
 * @param material number of the product that it is
 * @param workOrder id of the work order that made it; null where it came from outside
 * @param card the split or box with which it was scanned first; null: the traveller card
 * @param builtInto id of the piece that it is part of
 */
public record Serial(
        long id,
        String number,
        String code,
        String material,
        @Nullable Long workOrder,
        @Nullable String card,
        @Nullable Long builtInto) {

    /** The same as a part of another piece. */
    public Serial in(long piece) {
        return new Serial(id, number, code, material, workOrder, card, piece);
    }
}
