package dev.flowcard.plan;

import java.util.List;
import java.util.Optional;

/** How a product is made: its operations by sequence. */
public record Routing(ProductId product, String name, List<RoutingOperation> operations) {

    public Optional<RoutingOperation> step(int sequence) {
        return operations.stream().filter(o -> o.sequence() == sequence).findFirst();
    }
}
