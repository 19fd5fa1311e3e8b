package dev.flowcard.imports;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import org.springframework.stereotype.Service;

/** Where files are handed in: knows who does it and keeps it on record. */
@Service
public class ImportDesk {
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
        return new ImportContext(actor.name(), actor.roles(), source);
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
