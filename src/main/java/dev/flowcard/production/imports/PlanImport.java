package dev.flowcard.production.imports;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.MOMENT;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.QUANTITY;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plan: a row is one operation of a work order. What the file changes becomes a new published version. */
@Component
class PlanImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("work_order", NUMBER),
            required("product", NUMBER),
            required("quantity", QUANTITY),
            required("sequence", COUNT).upTo(6),
            required("operation", TEXT),
            optional("work_unit", NUMBER),
            optional("work_center", NUMBER),
            optional("start", MOMENT),
            optional("finish", MOMENT),
            optional("released", QUANTITY),
            optional("order", NUMBER),
            optional("line", COUNT).upTo(6));

    private final PlanImportParts parts;

    PlanImport(PlanImportParts parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return new PlanSession(parts, context);
    }
}
