package dev.flowcard.pay;

import dev.flowcard.pay.reckoning.PayLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a person.
 *
 * @param person code
 * @param lockedAt since when it changes no more; null while it does
 */
public record PaySheet(
        YearMonth month,
        String person,
        List<PayLine> lines,
        BigDecimal total,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant lockedAt,
        @Nullable String lockedBy) {

    static PaySheet open(YearMonth month, String person, List<PayLine> lines) {
        return new PaySheet(month, person, List.copyOf(lines), sum(lines), null, null, null, null);
    }

    public boolean locked() {
        return lockedAt != null;
    }

    /** Work for which no rate was valid on its day. */
    public long unpriced() {
        return lines.stream()
                .filter(l -> l.rate() == null && l.quantity().signum() != 0)
                .count();
    }

    /** Pieces of which an inspection has not decided yet. */
    public BigDecimal undecided() {
        return lines.stream()
                .filter(PayLine::undecided)
                .map(PayLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal sum(PayLine.Kind kind) {
        return sum(lines.stream().filter(l -> l.kind() == kind).toList());
    }

    private static BigDecimal sum(List<PayLine> lines) {
        return lines.stream().map(PayLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
