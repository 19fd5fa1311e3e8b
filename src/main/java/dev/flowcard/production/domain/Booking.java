package dev.flowcard.production.domain;

import dev.flowcard.production.ReportKind;
import java.math.BigDecimal;
import java.time.Instant;

/** Quantities to book on an operation; negative ones correct. {@code at} is the plant's time of the work, not of the booking. */
public record Booking(
        ReportKind kind, BigDecimal good, BigDecimal scrap, BigDecimal held, BigDecimal rework, Instant at) {

    /** What takes it back. */
    public Booking opposite() {
        return new Booking(kind, good.negate(), scrap.negate(), held.negate(), rework.negate(), at);
    }

    public BigDecimal total() {
        return good.add(scrap).add(held);
    }
}
