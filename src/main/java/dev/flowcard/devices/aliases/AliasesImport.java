package dev.flowcard.devices.aliases;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Barcodes that the factory had before. */
@Component
class AliasesImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS =
            List.of(required("barcode", TEXT), required("code", TEXT).upTo(100), optional("note", TEXT));

    private final Aliases aliases;
    private final AliasCheck check;

    AliasesImport(Aliases aliases, AliasCheck check) {
        this.aliases = aliases;
        this.check = check;
    }

    @Override
    public String kind() {
        return "aliases";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> {
            RepeatedRows.without(rows, "barcode").forEach(this::take);
            if (aliases.full()) {
                rows.getLast().reject(null, "devices.aliases.full", Aliases.MOST);
            }
        };
    }

    private void take(ImportRow row) {
        AliasCheck.Checked checked = check.check(row.text("barcode"), row.text("code"));
        checked.fault()
                .ifPresentOrElse(
                        fault -> row.reject(fault.field(), fault.key(), fault.value()),
                        () -> aliases.save(new Alias(checked.alias(), checked.code(), row.textOrNull("note"))));
    }
}
