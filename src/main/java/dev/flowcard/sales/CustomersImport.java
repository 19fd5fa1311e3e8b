package dev.flowcard.sales;

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

/** Customers; an empty cell leaves what is known. */
@Component
class CustomersImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("customer", NUMBER),
            required("name", TEXT),
            optional("name_en", TEXT),
            optional("address", TEXT).upTo(500),
            optional("contact", TEXT),
            optional("phone", TEXT).upTo(60),
            optional("email", TEXT));

    private final Customers customers;

    CustomersImport(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> RepeatedRows.without(rows, "customer").forEach(this::save);
    }

    private void save(ImportRow row) {
        try {
            customers.save(new Customer(
                    0,
                    row.text("customer"),
                    row.text("name"),
                    row.textOrNull("name_en"),
                    row.textOrNull("address"),
                    row.textOrNull("contact"),
                    row.textOrNull("phone"),
                    row.textOrNull("email")));
        } catch (Problem e) {
            row.reject("customer", e.messageKey(), e.args());
        }
    }
}
