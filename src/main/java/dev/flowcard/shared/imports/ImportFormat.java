package dev.flowcard.shared.imports;

/** What a cell of a column holds. The engine refuses anything else before the owner of the data sees the row. */
public enum ImportFormat {
    /** Words; blanks at both ends are cut off. */
    TEXT,
    /** A number or code by which a thing is known: at most 60 characters. */
    NUMBER,
    /** A word of a fixed list; handed over in upper case. */
    WORD,
    /** Whole, from 1. */
    COUNT,
    /** Above 0, at most 3 decimals. */
    QUANTITY,
    /** From 0, at most 4 decimals. */
    MINUTES,
    /** Any amount, at most 4 decimals. */
    DECIMAL,
    DATE,
    /** Date and time, of the plant or with an offset. */
    MOMENT,
    /** A time of the day, up to {@code 24:00}. */
    TIME,
    /** Yes or no. */
    FLAG
}
