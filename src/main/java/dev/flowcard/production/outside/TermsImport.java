package dev.flowcard.production.outside;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.QUANTITY;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.WorkCenterResolver;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Terms of subcontracting: which work centres are outside, at whom, for how long, for what. */
@Component
class TermsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("work_center", NUMBER),
            required("supplier", NUMBER),
            required("lead_days", COUNT).upTo(3),
            optional("product", NUMBER),
            optional("sequence", COUNT).upTo(6),
            optional("price", DECIMAL),
            optional("price_basis", WORD).upTo(10),
            optional("piece_weight", QUANTITY));

    private final Terms terms;
    private final Suppliers suppliers;
    private final Products products;
    private final WorkCenterResolver workCenters;

    TermsImport(Terms terms, Suppliers suppliers, Products products, WorkCenterResolver workCenters) {
        this.terms = terms;
        this.suppliers = suppliers;
        this.products = products;
        this.workCenters = workCenters;
    }

    @Override
    public String kind() {
        return "subcontract-terms";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        Map<String, WorkCenterId> centers = new HashMap<>();
        return rows ->
                RepeatedRows.without(rows, "work_center", "product", "sequence").forEach(row -> take(row, centers));
    }

    private void take(ImportRow row, Map<String, WorkCenterId> centers) {
        Optional<WorkCenterId> center = workCenters.resolve(centers, row, "work_center");
        Optional<Product> product = row.find("product").flatMap(products::find);
        if (row.has("product") && product.isEmpty()) {
            row.reject("product", "production.outside.no-product", row.text("product"));
        }
        Optional<PriceBasis> basis = basis(row);
        BigDecimal price = row.decimalOrNull("price");
        if (price != null && price.signum() < 0) {
            row.reject("price", "production.outside.price");
        }
        Optional<Supplier> supplier = supplier(row);
        if (center.isPresent() && supplier.isPresent() && basis.isPresent() && !row.rejected()) {
            terms.save(new Term(
                    center.get(),
                    product.map(Product::id).orElse(null),
                    row.has("sequence") ? row.count("sequence") : null,
                    supplier.get().id(),
                    row.count("lead_days"),
                    price,
                    basis.get(),
                    row.decimalOrNull("piece_weight")));
        }
    }

    private Optional<Supplier> supplier(ImportRow row) {
        try {
            return Optional.of(suppliers.ensure(row.text("supplier")));
        } catch (Problem e) {
            row.reject("supplier", e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    private static Optional<PriceBasis> basis(ImportRow row) {
        String text = row.find("price_basis").orElse(PriceBasis.PIECE.name());
        Optional<PriceBasis> basis = Arrays.stream(PriceBasis.values())
                .filter(b -> b.name().equals(text))
                .findFirst();
        if (basis.isEmpty()) {
            row.reject(
                    "price_basis",
                    "production.outside.basis",
                    text,
                    Arrays.stream(PriceBasis.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return basis;
    }
}
