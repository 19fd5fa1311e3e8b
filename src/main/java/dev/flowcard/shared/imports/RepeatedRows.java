package dev.flowcard.shared.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key that a file names twice: the same again is harmless, something else is a contradiction that a person must solve. */
public final class RepeatedRows {
    private RepeatedRows() {}

    /** The rows without repetitions; contradictions are rejected. Rows of one key must be at hand together. */
    public static List<ImportRow> without(List<ImportRow> rows, String... keyColumns) {
        Map<List<String>, ImportRow> first = new HashMap<>();
        List<ImportRow> kept = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            List<String> key = Arrays.stream(keyColumns)
                    .map(column -> row.find(column).orElse(""))
                    .toList();
            ImportRow before = first.putIfAbsent(key, row);
            if (before == null) {
                kept.add(row);
            } else if (!before.same(row)) {
                row.reject(
                        keyColumns[keyColumns.length - 1], "shared.import.repeated", Integer.toString(before.number()));
            }
        }
        return kept;
    }
}
