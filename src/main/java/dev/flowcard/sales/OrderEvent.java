package dev.flowcard.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order came into a state. */
public record OrderEvent(
        Instant at,
        String actor,
        OrderState state,
        @Nullable String reason) {}
