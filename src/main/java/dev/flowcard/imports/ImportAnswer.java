package dev.flowcard.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.imports.ImportReject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result in the words of a language. A refusal is a problem detail as well, so that a client which knows only those
 * can show it.
 */
public record ImportAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
        int rows,
        int accepted,
        List<Rejected> rejected,
        int rejectedTotal,
        boolean dryRun) {

    private static final int UNPROCESSABLE = 422;

    /**
     * A faulty row, and what is wrong with it.
     *
     * @param field the column; {@code file} where the file as a whole is wrong, {@code row} where the row is
     */
    public record Rejected(int row, String field, String message) {
        private static final String FILE = "file";
        private static final String ROW = "row";

        static Rejected of(int row, @Nullable String column, String message) {
            return new Rejected(row, Objects.requireNonNullElse(column, row <= 1 ? FILE : ROW), message);
        }

        /** Not of a file or a row as a whole. */
        public boolean ofColumn() {
            return !field.equals(FILE) && !field.equals(ROW);
        }
    }

    /** The result in a language. */
    public static ImportAnswer of(ImportResult result, Messages messages, Locale locale) {
        List<Rejected> rejected = result.rejected().stream()
                .map(reject -> rejected(reject, messages, locale))
                .toList();
        boolean refused = result.refused();
        String total = Integer.toString(result.rejectedTotal());
        return new ImportAnswer(
                refused ? "urn:flowcard:problem:import-refused" : null,
                refused ? messages.get(locale, "imports.refused.title") : null,
                refused ? UNPROCESSABLE : null,
                refused ? messages.get(locale, "imports.refused.detail", total) : null,
                result.rows(),
                result.accepted(),
                rejected,
                result.rejectedTotal(),
                result.dryRun());
    }

    static Rejected rejected(ImportReject reject, Messages messages, Locale locale) {
        Object[] args = reject.args().stream().map(Object::toString).toArray();
        return Rejected.of(reject.row(), reject.field(), messages.get(locale, reject.key(), args));
    }
}
