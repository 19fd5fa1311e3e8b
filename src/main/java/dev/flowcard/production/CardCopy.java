package dev.flowcard.production;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which print of a card is valid. Every print carries the same code until one is recalled; the next copy then has its number in
 * the code ({@code W-20260001.C2}), so that the old paper can be told from the new.
 *
 * @param number of the valid copy, from 1
 * @param since when that copy came to be; null for the first
 * @param recalledAt since when that copy, too, is recalled, until it is printed anew
 * @param why the last recall
 */
@Embeddable
public record CardCopy(
        @Column(name = "card_copy") int number,
        @Column(name = "card_copy_since") @Nullable Instant since,

        @Column(name = "card_recalled_at") @Nullable Instant recalledAt,

        @Column(name = "card_recall_reason") @Enumerated(EnumType.STRING) @Nullable
        RecallReason why) {

    public static final CardCopy FIRST = new CardCopy(1, null, null, null);

    /** The valid copy must be printed anew. A second recall before that changes nothing. */
    public CardCopy recalled(RecallReason reason, Instant at) {
        return recalledAt == null ? new CardCopy(number, since, at, reason) : this;
    }

    /** A new copy, where the valid one was recalled. */
    public CardCopy printed(Instant at) {
        return recalledAt == null ? this : new CardCopy(number + 1, at, null, why);
    }

    /** What is printed behind the card's code: nothing for the first copy. */
    public String suffix() {
        return number == 1 ? "" : ".C" + number;
    }

    /** What is printed beside an operation on this copy: the copy stands before the operation. */
    public String codeOf(OperationView operation) {
        int dot = operation.code().lastIndexOf('.');
        return operation.code().substring(0, dot) + suffix() + operation.code().substring(dot);
    }

    /** Whether a scan of that copy at that time meets a recalled card. */
    public boolean refuses(int scanned, Instant at) {
        return scanned < number
                ? since == null || !at.isBefore(since)
                : scanned == number && recalledAt != null && !at.isBefore(recalledAt);
    }
}
