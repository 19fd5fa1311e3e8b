package dev.flowcard.prediction;

import java.util.Set;

/**
 * Open orders were estimated anew, and these differently. A plain event outside the scan's thread; listeners must be quick.
 *
 * @param workOrders numbers of the work orders of those orders
 */
public record EstimatesChanged(Set<String> workOrders) {}
