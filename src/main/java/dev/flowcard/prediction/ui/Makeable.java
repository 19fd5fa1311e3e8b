package dev.flowcard.prediction.ui;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routings;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be asked for: products that have a routing. */
@Component
class Makeable {
    private final Products products;
    private final Routings routings;

    Makeable(Products products, Routings routings) {
        this.products = products;
        this.routings = routings;
    }

    List<Product> products() {
        List<Product> all = products.all();
        Set<ProductId> made =
                routings.of(all.stream().map(Product::id).toList()).keySet();
        return all.stream().filter(p -> made.contains(p.id())).toList();
    }
}
