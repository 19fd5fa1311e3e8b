package dev.flowcard.sales;

/** Names a line of an order. */
public record OrderLineRef(String orderNumber, int line) {}
