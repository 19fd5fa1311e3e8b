package dev.flowcard.sales;

/** What is promised for the due date. */
public enum DueMeans {
    SHIPPED,
    ARRIVED
}
