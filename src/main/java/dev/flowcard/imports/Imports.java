package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Files that come with the product itself, taken as if they were handed in. */
@Service
public class Imports {
    private static final String ACTOR = "system";
    private static final Set<String> ROLES = Set.of("ADMIN");

    private final ImportKinds kinds;
    private final ImportService service;

    Imports(ImportKinds kinds, ImportService service) {
        this.kinds = kinds;
        this.service = service;
    }

    /**
     * Takes a CSV text, all or nothing.
     *
     * @param source for the records
     * @throws IllegalArgumentException where a row is refused, with the first reasons
     */
    public void take(String kind, String csv, String source) {
        ImportKind known = kinds.find(kind).orElseThrow(() -> new IllegalArgumentException(kind));
        try (ImportFile file =
                ImportFile.receive(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), source)) {
            ImportContext context = new ImportContext(ACTOR, ROLES, source);
            ImportResult result = service.run(known, file, false, context, ImportProgress.NONE);
            if (result.refused()) {
                throw new IllegalArgumentException(
                        kind + ": " + result.rejected().stream().limit(5).toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
