package dev.flowcard.production.outside;

import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The office's side of subcontracting: the same as by scan, with what only the office knows. A refusal is a problem. */
public interface SubcontractDesk {
    /**
     * Sends pieces of an operation out.
     *
     * @param card {@code S2} or {@code B3}; null: the traveller card
     */
    Batch send(String workOrderCode, @Nullable String card, int sequence, Sending sending);

    /** Takes pieces of a batch back. */
    Batch receive(String number, Receiving receiving);

    /** Takes a receipt back that was wrong, once, as long as its month is open and nothing used its pieces. */
    Batch reverse(String number, long receipt, @Nullable String reason);

    /** Agrees on another day or price; what is signed keeps its own. */
    Batch change(String number, LocalDate due, @Nullable BigDecimal price, PriceBasis basis);
}
