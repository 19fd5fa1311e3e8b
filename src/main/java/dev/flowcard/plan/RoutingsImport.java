package dev.flowcard.plan;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.MINUTES;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Routings: a row is one operation of a product. Operations that the file does not name stay as they are. */
@Component
class RoutingsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("product", NUMBER),
            required("name", TEXT),
            required("sequence", COUNT).upTo(6),
            required("operation", TEXT),
            required("work_center", NUMBER),
            required("setup_minutes", MINUTES),
            required("minutes_per_piece", MINUTES),
            optional("inspection_plan", NUMBER),
            optional("overlap", TEXT).upTo(12),
            optional("operation_en", TEXT),
            optional("program", TEXT).upTo(60),
            optional("fixture", TEXT).upTo(60));

    private final Routings routings;
    private final ProductResolver products;
    private final WorkCenterResolver workCenters;

    RoutingsImport(Routings routings, ProductResolver products, WorkCenterResolver workCenters) {
        this.routings = routings;
        this.products = products;
        this.workCenters = workCenters;
    }

    @Override
    public String kind() {
        return "routings";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return new Session();
    }

    /** One file, with the names that were looked up already. */
    private final class Session implements ImportSession {
        private final Map<String, WorkCenterId> centers = new HashMap<>();

        @Override
        public void apply(List<ImportRow> rows) {
            NumberBook book = products.book(rows, "product");
            Map<ProductId, ImportRow> named = new HashMap<>();
            for (ImportRow row : RepeatedRows.without(rows, "product", "sequence")) {
                products.resolve(book, row, "product").ifPresent(product -> step(product, row, named));
            }
        }

        private void step(ProductId product, ImportRow row, Map<ProductId, ImportRow> named) {
            ImportRow first = named.putIfAbsent(product, row);
            if (first == null) {
                routings.name(product, row.text("name"));
            } else if (!first.text("name").equals(row.text("name"))) {
                row.reject("name", "plan.routing.one", first.text("name"), Integer.toString(first.number()));
            }
            Optional<WorkCenterId> center = workCenters.resolve(centers, row, "work_center");
            Optional<Boolean> overlap = Overlap.of(row, "overlap");
            if (center.isPresent() && overlap.isPresent() && !row.rejected()) {
                routings.save(product, operation(row, center.get(), overlap.get()));
            }
        }

        private RoutingOperation operation(ImportRow row, WorkCenterId center, boolean overlap) {
            return new RoutingOperation(
                    row.count("sequence"),
                    row.text("operation"),
                    row.textOrNull("operation_en"),
                    center,
                    row.decimal("setup_minutes"),
                    row.decimal("minutes_per_piece"),
                    row.textOrNull("inspection_plan"),
                    overlap,
                    row.textOrNull("program"),
                    row.textOrNull("fixture"));
        }
    }
}
