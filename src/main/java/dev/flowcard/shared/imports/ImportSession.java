package dev.flowcard.shared.imports;

import java.util.List;

/** One file being imported. Never used by two threads. */
public interface ImportSession {
    /**
     * Checks and books some hundred well-formed rows, whole groups only. What is wrong is said with
     * {@link ImportRow#reject}; the transaction is then rolled back at the end, after the remaining rows were looked at.
     */
    void apply(List<ImportRow> rows);

    /** After the last row, unless something was rejected. */
    default void finish() {}
}
