package dev.flowcard.plan;

import dev.flowcard.shared.imports.ImportRow;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a routing says of overlapping operations: yes, no, or the number of pieces from which on, which means yes. */
final class Overlap {
    private static final Set<String> NO = Set.of("0", "N", "NO", "FALSE", "否");
    private static final Set<String> YES = Set.of("", "Y", "YES", "TRUE", "是");

    private Overlap() {}

    /** Yes where nothing is said; nothing where the row was rejected. */
    static Optional<Boolean> of(ImportRow row, String column) {
        String text = row.find(column).orElse("").toUpperCase(Locale.ROOT);
        if (NO.contains(text)) {
            return Optional.of(false);
        }
        if (YES.contains(text) || text.matches("\\d{1,8}(\\.\\d{1,3})?%?")) {
            return Optional.of(true);
        }
        row.reject(column, "plan.routing.overlap", text);
        return Optional.empty();
    }
}
