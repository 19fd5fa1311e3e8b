package dev.flowcard.sales;

/** Orders came in, or what was promised of some has changed. A plain event after the commit; listeners must be quick. */
public record OrdersChanged() {}
