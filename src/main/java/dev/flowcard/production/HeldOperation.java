package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An operation with pieces on which nobody has decided yet. */
public record HeldOperation(
        String workOrder,
        int sequence,
        Named operation,
        ProductId product,
        @Nullable String order,
        BigDecimal held,
        BigDecimal reworked) {}
