package dev.flowcard.plan;

import dev.flowcard.sales.ProductCatalog;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Known;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells sales what the products are called. */
@Component
class CatalogForSales implements ProductCatalog {
    private final Products products;

    CatalogForSales(Products products) {
        this.products = products;
    }

    @Override
    public Lookup lookup(Collection<String> references) {
        NumberBook book = products.book(references);
        return reference -> number(book, reference);
    }

    @Override
    public Map<String, Label> labels(Collection<String> numbers) {
        return products.byNumbers(numbers).stream()
                .collect(Collectors.toMap(Product::number, p -> new Label(p.name(), p.nameEn())));
    }

    private String number(NumberBook book, String reference) {
        Optional<Known> known = book.find(reference);
        if (known.isPresent()) {
            return known.get().number();
        }
        return switch (book.name(reference)) {
            case Naming.Exists(Known same) -> same.number();
            case Naming.Fresh(String code) -> create(book, reference, code);
            case Naming.Clash(String other) ->
                throw Problem.of(HttpStatus.CONFLICT, "number-taken", "plan.number.taken", reference, other)
                        .field("product", "plan.number.taken", reference, other);
        };
    }

    private String create(NumberBook book, String number, String code) {
        ProductId id = products.insert(ProductData.named(number), code);
        book.add(new Known(id.value(), number, code));
        return number;
    }
}
