package dev.flowcard.production;

import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;

/**
 * A work order is over with more good pieces than were ordered: they are stock. Told in the transaction that ends it, and again
 * with another quantity, 0 among them, where a correction changes it.
 */
public record WorkOrderSurplus(String workOrder, ProductId product, BigDecimal quantity) {}
