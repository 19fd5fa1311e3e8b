package dev.flowcard.plan;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Routings: a row is one operation of a product. Operations that the file does not name stay as they are. What changes anything
 * is a new version of the routing.
 */
@Component
class RoutingsImport implements ImportKind {
    private static final List<ImportColumn> OWN = List.of(
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
            optional("fixture", TEXT).upTo(60),
            optional("valid_from", DATE));
    private static final List<ImportColumn> COLUMNS =
            Stream.concat(OWN.stream(), TermsColumns.ALL.stream()).toList();

    private final Routings routings;
    private final ProductResolver products;
    private final WorkCenterResolver workCenters;
    private final TermsColumns terms;

    RoutingsImport(Routings routings, ProductResolver products, WorkCenterResolver workCenters, TermsColumns terms) {
        this.terms = terms;
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
        return new Session(context.actor());
    }

    /** One file, with the names that were looked up already. */
    private final class Session implements ImportSession {
        private final String actor;
        private final LocalDate today = routings.today();
        private final Map<String, WorkCenterId> centers = new HashMap<>();

        private Session(String actor) {
            this.actor = actor;
        }

        @Override
        public void apply(List<ImportRow> rows) {
            NumberBook book = products.book(rows, "product");
            Map<ProductId, List<ImportRow>> byProduct = new LinkedHashMap<>();
            for (ImportRow row : RepeatedRows.without(rows, "product", "sequence")) {
                products.resolve(book, row, "product").ifPresent(product -> byProduct
                        .computeIfAbsent(product, p -> new ArrayList<>())
                        .add(row));
            }
            Map<ProductId, RoutingHistory> histories = routings.histories(byProduct.keySet());
            byProduct.forEach((product, ofProduct) ->
                    revise(product, histories.getOrDefault(product, RoutingHistory.NONE), ofProduct));
        }

        /** What the file says, laid over the version of that day, is the next version, unless it says nothing new. */
        private void revise(ProductId product, RoutingHistory history, List<ImportRow> rows) {
            ImportRow first = rows.getFirst();
            @Nullable LocalDate wanted = first.has("valid_from") ? first.date("valid_from") : null;
            Optional<Routing> before = history.on(wanted == null ? today : wanted);
            Map<Integer, RoutingOperation> steps = new TreeMap<>();
            before.ifPresent(known -> known.operations().forEach(o -> steps.put(o.sequence(), o)));
            for (ImportRow row : rows) {
                agree(first, row, "name");
                agree(first, row, "valid_from");
                operation(row, steps).ifPresent(step -> steps.put(step.sequence(), step));
            }
            boolean news = before.isEmpty() || !before.get().says(first.text("name"), steps.values());
            if (news
                    && wanted != null
                    && wanted.isBefore(today)
                    && !history.versions().isEmpty()) {
                first.reject("valid_from", "plan.routing.past", wanted.toString());
            }
            if (news && rows.stream().noneMatch(ImportRow::rejected)) {
                @Nullable LocalDate from = wanted == null && history.begun() ? today : wanted;
                routings.add(product, first.text("name"), from, actor, steps.values());
            }
        }

        private static void agree(ImportRow first, ImportRow row, String column) {
            String said = first.find(column).orElse("");
            if (row.has(column) && !row.text(column).equals(said)) {
                row.reject(column, "plan.routing.one", said, Integer.toString(first.number()));
            }
        }

        private Optional<RoutingOperation> operation(ImportRow row, Map<Integer, RoutingOperation> before) {
            Optional<WorkCenterId> center = workCenters.resolve(centers, row, "work_center");
            Optional<Boolean> overlap = Overlap.of(row, "overlap");
            if (center.isEmpty() || overlap.isEmpty()) {
                return Optional.empty();
            }
            RoutingOperation known = before.get(row.count("sequence"));
            OperationTerms said =
                    terms.of(row, overlap.get(), center.get(), known == null ? OperationTerms.PLAIN : known.terms());
            return row.rejected() ? Optional.empty() : Optional.of(operation(row, center.get(), said));
        }

        private static RoutingOperation operation(ImportRow row, WorkCenterId center, OperationTerms said) {
            return new RoutingOperation(
                    row.count("sequence"),
                    row.text("operation"),
                    row.textOrNull("operation_en"),
                    center,
                    row.decimal("setup_minutes"),
                    row.decimal("minutes_per_piece"),
                    row.textOrNull("inspection_plan"),
                    said,
                    row.textOrNull("program"),
                    row.textOrNull("fixture"));
        }
    }
}
