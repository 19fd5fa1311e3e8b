package dev.flowcard.plan;

import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.imports.ImportRow;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the products that the rows of a file name, and makes those that are named for the first time. */
@Component
public class ProductResolver {
    private final Products products;

    ProductResolver(Products products) {
        this.products = products;
    }

    /** Looks up everything that some rows name, at once. */
    public NumberBook book(Collection<ImportRow> rows, String column) {
        return products.book(
                rows.stream().map(row -> row.text(column)).distinct().toList());
    }

    /** The product of a row, or nothing where the row was rejected because its name stands too near to another's. */
    public Optional<ProductId> resolve(NumberBook book, ImportRow row, String column) {
        String reference = row.text(column);
        Optional<Known> known = book.find(reference);
        if (known.isPresent()) {
            return Optional.of(new ProductId(known.get().id()));
        }
        return switch (book.name(reference)) {
            case Naming.Exists(Known same) -> Optional.of(new ProductId(same.id()));
            case Naming.Fresh(String code) -> Optional.of(create(book, reference, code));
            case Naming.Clash(String other) -> {
                row.reject(column, "plan.number.taken", reference, other);
                yield Optional.empty();
            }
        };
    }

    private ProductId create(NumberBook book, String number, String code) {
        ProductId id = products.insert(ProductData.named(number), code);
        book.add(new Known(id.value(), number, code));
        return id;
    }
}
