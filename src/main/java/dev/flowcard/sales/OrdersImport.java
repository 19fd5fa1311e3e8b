package dev.flowcard.sales;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
import static dev.flowcard.shared.imports.ImportFormat.DECIMAL;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.QUANTITY;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportSession;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders: a row is one line. They come in confirmed; an empty cell leaves what is known. */
@Component
class OrdersImport implements ImportKind {
    static final List<ImportColumn> COLUMNS = List.of(
            required("order", NUMBER),
            required("customer", NUMBER),
            required("product", NUMBER),
            required("quantity", QUANTITY),
            required("due", DATE),
            optional("type", TEXT).upTo(60),
            optional("price", DECIMAL),
            optional("address", TEXT).upTo(500),
            optional("line", COUNT).upTo(6),
            optional("note", TEXT).upTo(500),
            optional("customer_part", NUMBER),
            optional("customer_order", NUMBER),
            optional("due_means", WORD),
            optional("responsible", TEXT).upTo(120));

    private final OrderStore store;
    private final Customers customers;
    private final ProductCatalog products;
    private final Clock clock;

    OrdersImport(OrderStore store, Customers customers, ProductCatalog products, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> new OrderBatch(store, customers, products, clock.instant(), context.actor()).take(rows);
    }
}
