package dev.flowcard.plan;

/** The drawing of a product that had one has a new revision. Told in the transaction that changes it. */
public record DrawingRevised(ProductId product, String revision) {}
