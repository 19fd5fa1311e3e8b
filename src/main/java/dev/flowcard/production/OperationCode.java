package dev.flowcard.production;

import org.jspecify.annotations.Nullable;

/**
 * The code of an operation on a card: {@code W-20260001.20}, of a split or box {@code W-20260001.S2.20}.
 *
 * @param card {@code S2} or {@code B3}; null: the traveller card
 */
public record OperationCode(String workOrder, @Nullable String card, int sequence) {
    public static OperationCode read(String code) {
        int first = code.indexOf('.');
        int last = code.lastIndexOf('.');
        return new OperationCode(
                code.substring(0, first),
                first == last ? null : code.substring(first + 1, last),
                Integer.parseInt(code.substring(last + 1)));
    }

    /** The code of its card: what stands before the operation. */
    public String cardCode() {
        return cardCode(workOrder, card);
    }

    /** {@code W-20260001} or {@code W-20260001.S2}. */
    public static String cardCode(String workOrder, @Nullable String card) {
        return card == null ? workOrder : workOrder + "." + card;
    }
}
