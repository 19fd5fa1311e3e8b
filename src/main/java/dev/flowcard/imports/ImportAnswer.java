package dev.flowcard.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.imports.ImportReject;
import java.util.List;
import java.util.Locale;
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

    /** A faulty row, and what is wrong with it. */
    public record Rejected(int row, @Nullable String field, String message) {}

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
        return new Rejected(reject.row(), reject.field(), messages.get(locale, reject.key(), args));
    }
}
