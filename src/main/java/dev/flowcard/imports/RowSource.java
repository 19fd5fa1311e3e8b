package dev.flowcard.imports;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, so that a file of any length takes the memory of one row. */
interface RowSource extends Closeable {
    /** The next row, blank ones included, or null at the end. */
    @Nullable
    RawRow next();

    /** Whether every row must have exactly as many cells as the header; a spreadsheet leaves out empty ones at the end. */
    boolean strict();

    /** How much of the file is read, 0 to 1. */
    double done();
}
