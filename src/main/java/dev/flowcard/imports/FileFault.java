package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportReject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read, or not beyond some row. */
final class FileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReject reject;

    FileFault(int row, @Nullable String field, String key, Object... args) {
        super(key);
        reject = new ImportReject(row, field, key, List.of(args));
    }

    ImportReject reject() {
        return reject;
    }
}
