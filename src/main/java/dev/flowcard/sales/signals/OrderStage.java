package dev.flowcard.sales.signals;

/** How far the shop is with all work orders of a sales order; told whenever it may have changed. */
public interface OrderStage {
    /** What production can say of an order. */
    enum Stage {
        /** There are work orders, none has begun. */
        PLANNED,
        STARTED,
        /** Everything of the order is made. */
        PRODUCED
    }

    String orderNumber();

    Stage stage();
}
