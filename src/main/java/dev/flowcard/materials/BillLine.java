package dev.flowcard.materials;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of a product consumes.
 *
 * @param product number of what is made
 * @param sequence of the operation
 * @param material number of what is consumed
 * @param quantity for one piece
 * @param lotTracked whether the lot must be scanned
 * @param serialTracked whether each piece built in must be scanned
 */
public record BillLine(
        String product,
        int sequence,
        String material,
        BigDecimal quantity,
        @Nullable String unit,
        boolean lotTracked,
        boolean serialTracked) {}
