package dev.flowcard.production.domain;

import java.math.BigDecimal;

/** Pieces in front of an operation that are at a subcontractor: of all cards of the work order, and of one. */
public record Away(BigDecimal all, BigDecimal ofCard) {
    public static final Away NONE = new Away(BigDecimal.ZERO, BigDecimal.ZERO);
}
