package dev.flowcard.materials;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Suppliers; an empty cell leaves what is known. */
@Component
class SuppliersImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("supplier", NUMBER),
            required("name", TEXT),
            optional("name_en", TEXT),
            optional("contact", TEXT),
            optional("phone", TEXT).upTo(60),
            optional("email", TEXT),
            optional("address", TEXT).upTo(500));

    private final Suppliers suppliers;

    SuppliersImport(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public String kind() {
        return "suppliers";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> RepeatedRows.without(rows, "supplier").forEach(this::save);
    }

    private void save(ImportRow row) {
        try {
            suppliers.save(new Supplier(
                    0,
                    row.text("supplier"),
                    "",
                    row.text("name"),
                    row.textOrNull("name_en"),
                    row.textOrNull("contact"),
                    row.textOrNull("phone"),
                    row.textOrNull("email"),
                    row.textOrNull("address")));
        } catch (Problem e) {
            row.reject("supplier", e.messageKey(), e.args());
        }
    }
}
