package dev.flowcard.pay;

import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.DATE;
import static dev.flowcard.shared.imports.ImportFormat.MINUTES;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;

import dev.flowcard.plan.ProductResolver;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a piece of an operation is worth, from a day on. Months that are locked stay as they are. */
@Component
class PieceRatesImport implements ImportKind {
    private static final BigDecimal LARGEST = new BigDecimal("99999");
    private static final List<ImportColumn> COLUMNS = List.of(
            required("product", NUMBER),
            required("sequence", COUNT).upTo(6),
            required("valid_from", DATE),
            required("rate", MINUTES));

    private final PayRates rates;
    private final ProductResolver products;

    PieceRatesImport(PayRates rates, ProductResolver products) {
        this.rates = rates;
        this.products = products;
    }

    @Override
    public String kind() {
        return "piece-rates";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        return rows -> {
            NumberBook book = products.book(rows, "product");
            RepeatedRows.without(rows, "product", "sequence", "valid_from").forEach(row -> take(row, book));
        };
    }

    private void take(ImportRow row, NumberBook book) {
        if (row.decimal("rate").compareTo(LARGEST) > 0) {
            row.reject("rate", "pay.import.rate", LARGEST.toPlainString());
            return;
        }
        products.resolve(book, row, "product")
                .ifPresent(product ->
                        rates.save(product, row.count("sequence"), row.date("valid_from"), row.decimal("rate")));
    }
}
