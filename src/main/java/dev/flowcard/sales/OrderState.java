package dev.flowcard.sales;

/** Where a sales order stands. */
public enum OrderState {
    DRAFT,
    QUOTED,
    CONFIRMED,
    ALLOCATED,
    IN_PRODUCTION,
    PRODUCED,
    SHIPPED,
    DELIVERED,
    SETTLED,
    ARCHIVED,
    ON_HOLD,
    CANCELLED;

    /** Whether the goods have left or never will: what was agreed stands. */
    public boolean closed() {
        return switch (this) {
            case SHIPPED, DELIVERED, SETTLED, ARCHIVED, CANCELLED -> true;
            default -> false;
        };
    }

    /** Whether the shop has begun with it. */
    public boolean begun() {
        return this == IN_PRODUCTION || this == PRODUCED;
    }
}
