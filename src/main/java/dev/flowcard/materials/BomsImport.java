package dev.flowcard.materials;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.QUANTITY;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.sales.ProductCatalog;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Bills of material: a row is what one operation of a product consumes of one material. Lines that the file does not name stay. */
@Component
class BomsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("product", NUMBER),
            required("sequence", COUNT).upTo(6),
            required("material", NUMBER),
            required("quantity", QUANTITY),
            optional("unit", TEXT).upTo(12),
            optional("lot_tracked", FLAG),
            optional("serial_tracked", FLAG));

    private final Bills bills;
    private final ProductCatalog catalog;

    BomsImport(Bills bills, ProductCatalog catalog) {
        this.bills = bills;
        this.catalog = catalog;
    }

    @Override
    public String kind() {
        return "boms";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return this::apply;
    }

    private void apply(List<ImportRow> rows) {
        ProductCatalog.Lookup products = catalog.lookup(rows.stream()
                .flatMap(row -> Stream.of(row.text("product"), row.text("material")))
                .distinct()
                .toList());
        for (ImportRow row : RepeatedRows.without(rows, "product", "sequence", "material")) {
            try {
                save(row, products.number(row.text("product")), products.number(row.text("material")));
            } catch (Problem e) {
                row.reject("product", e.messageKey(), e.args());
            }
        }
    }

    private void save(ImportRow row, String product, String material) {
        if (product.equals(material)) {
            row.reject("material", "materials.bill.itself", product);
            return;
        }
        BillLine before = bills.of(product, row.count("sequence")).stream()
                .filter(line -> line.material().equals(material))
                .findFirst()
                .orElseGet(() -> new BillLine(
                        product, row.count("sequence"), material, row.decimal("quantity"), null, true, false));
        bills.save(new BillLine(
                product,
                row.count("sequence"),
                material,
                row.decimal("quantity"),
                row.has("unit") ? row.textOrNull("unit") : before.unit(),
                row.has("lot_tracked") ? row.flag("lot_tracked") : before.lotTracked(),
                row.has("serial_tracked") ? row.flag("serial_tracked") : before.serialTracked()));
    }
}
