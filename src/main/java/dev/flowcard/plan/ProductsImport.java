package dev.flowcard.plan;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;

import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products; an empty cell leaves what is known. */
@Component
class ProductsImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("product", NUMBER),
            required("name", TEXT),
            optional("name_en", TEXT),
            optional("material", TEXT).upTo(120),
            optional("drawing", TEXT).upTo(120),
            optional("revision", TEXT).upTo(40));

    private final Products products;

    ProductsImport(Products products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return "products";
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
        NumberBook book =
                products.book(rows.stream().map(row -> row.text("product")).toList());
        for (ImportRow row : RepeatedRows.without(rows, "product")) {
            apply(row, book);
        }
    }

    private void apply(ImportRow row, NumberBook book) {
        String number = row.text("product");
        switch (book.name(number)) {
            case Naming.Exists(Known known) -> products.update(new ProductId(known.id()), merged(row, known));
            case Naming.Fresh(String code) -> {
                ProductId id = products.insert(ProductData.named(number), code);
                products.update(id, data(row, null));
                book.add(new Known(id.value(), number, code));
            }
            case Naming.Clash(String other) -> row.reject("product", "plan.number.taken", number, other);
        }
    }

    private ProductData merged(ImportRow row, Known known) {
        return data(row, products.find(known.number()).orElseThrow());
    }

    private static ProductData data(ImportRow row, @Nullable Product before) {
        return new ProductData(
                row.text("product"),
                row.text("name"),
                or(row.textOrNull("name_en"), before == null ? null : before.nameEn()),
                or(row.textOrNull("material"), before == null ? null : before.material()),
                or(row.textOrNull("drawing"), before == null ? null : before.drawing()),
                or(row.textOrNull("revision"), before == null ? null : before.revision()));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }
}
