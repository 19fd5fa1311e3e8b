package dev.flowcard.imports;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Where files are handed in: knows who does it and keeps it on record. */
@Service
public class ImportDesk {
    private static final String ROLE = "ROLE_";

    private final ImportService service;
    private final CurrentActor actor;
    private final Audit audit;

    ImportDesk(ImportService service, CurrentActor actor, Audit audit) {
        this.service = service;
        this.actor = actor;
        this.audit = audit;
    }

    /** Who hands in a file now. */
    public ImportContext context(String source) {
        return new ImportContext(actor.name(), roles(), source);
    }

    private static Set<String> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .filter(authority -> authority.startsWith(ROLE))
                        .map(authority -> authority.substring(ROLE.length()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    ImportResult take(
            ImportKind kind, ImportFile file, boolean dryRun, ImportContext context, ImportProgress progress) {
        ImportResult result = service.run(kind, file, dryRun, context, progress);
        if (!dryRun && !result.refused()) {
            audit.record("import", kind.kind(), context.source() + ": " + result.rows());
        }
        return result;
    }
}
