package dev.flowcard.materials;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.QUANTITY;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.sales.ProductCatalog;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lots of material: a row is one lot, its quantity what was received of it in all. An empty cell leaves what is known. */
@Component
class StockImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("lot", NUMBER),
            required("material", NUMBER),
            required("quantity", QUANTITY),
            optional("unit", TEXT).upTo(12),
            optional("heat", NUMBER),
            optional("expires", DATE),
            optional("supplier", NUMBER),
            optional("work_order", NUMBER));

    private final Lots lots;
    private final Suppliers suppliers;
    private final ProductCatalog catalog;

    StockImport(Lots lots, Suppliers suppliers, ProductCatalog catalog) {
        this.lots = lots;
        this.suppliers = suppliers;
        this.catalog = catalog;
    }

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return new Session();
    }

    /** One file, with the suppliers that were looked up already. */
    private final class Session implements ImportSession {
        private final Map<String, Long> known = new HashMap<>();

        @Override
        public void apply(List<ImportRow> rows) {
            NumberBook book =
                    lots.book(rows.stream().map(row -> row.text("lot")).toList());
            ProductCatalog.Lookup products = catalog.lookup(
                    rows.stream().map(row -> row.text("material")).distinct().toList());
            for (ImportRow row : RepeatedRows.without(rows, "lot")) {
                try {
                    save(row, book, data(row, products));
                } catch (Problem e) {
                    row.reject("material", e.messageKey(), e.args());
                }
            }
        }

        private Lots.Data data(ImportRow row, ProductCatalog.Lookup products) {
            return new Lots.Data(
                    row.text("lot"),
                    products.number(row.text("material")),
                    row.decimal("quantity"),
                    row.textOrNull("heat"),
                    row.textOrNull("unit"),
                    row.has("expires") ? row.date("expires") : null,
                    supplier(row),
                    row.textOrNull("work_order"));
        }

        private @Nullable Long supplier(ImportRow row) {
            String reference = row.textOrNull("supplier");
            return reference == null
                    ? null
                    : known.computeIfAbsent(reference, r -> suppliers.ensure(r).id());
        }

        private void save(ImportRow row, NumberBook book, Lots.Data data) {
            switch (book.name(data.number())) {
                case Naming.Exists(Known same) -> lots.update(same.id(), data);
                case Naming.Fresh(String code) -> {
                    lots.insert(data, code);
                    book.add(new Known(0, data.number(), code));
                }
                case Naming.Clash(String other) -> row.reject("lot", "materials.number.taken", data.number(), other);
            }
        }
    }
}
