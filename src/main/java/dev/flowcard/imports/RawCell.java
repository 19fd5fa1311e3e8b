package dev.flowcard.imports;

import java.math.BigDecimal;

/** A cell as the file has it, before anybody knows which column it belongs to. */
sealed interface RawCell {
    record Text(String value) implements RawCell {}

    /** @param moment whether the spreadsheet shows it as a date or time */
    record Amount(BigDecimal value, boolean moment) implements RawCell {}

    record Truth(boolean value) implements RawCell {}

    /** A formula, or a cell that says {@code #REF!}: what it means depends on a spreadsheet program. */
    record Computed() implements RawCell {}

    default boolean blank() {
        return this instanceof Text(String value) && value.isBlank();
    }
}
