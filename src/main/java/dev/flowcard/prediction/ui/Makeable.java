package dev.flowcard.prediction.ui;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.RoutingHistory;
import dev.flowcard.plan.Routings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Map<ProductId, RoutingHistory> made =
                routings.histories(all.stream().map(Product::id).toList());
        LocalDate today = routings.today();
        return all.stream()
                .filter(p ->
                        made.containsKey(p.id()) && made.get(p.id()).on(today).isPresent())
                .toList();
    }
}
