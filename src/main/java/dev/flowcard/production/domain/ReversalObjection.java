package dev.flowcard.production.domain;

/** Why a report can no longer be taken back. */
public enum ReversalObjection {
    /** A later operation has reported the pieces already. */
    PIECES_USED,
    /** They are at a subcontractor. */
    PIECES_OUTSIDE,
    /** An inspection has decided on the pieces. */
    INSPECTED,
    /** The work order was cancelled or closed short. */
    WORK_ORDER_CLOSED
}
