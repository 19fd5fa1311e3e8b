package dev.flowcard.production.outside;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a supplier for a month.
 *
 * @param amount in the plant's money, two decimals
 * @param unpriced receipts whose price or weight is not known yet: then nobody can sign
 * @param signedBy null while it is open
 */
public record Statement(
        long supplier,
        YearMonth period,
        BigDecimal good,
        BigDecimal defective,
        BigDecimal lost,
        BigDecimal weight,
        BigDecimal amount,
        int unpriced,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        List<Receipt> receipts) {
    public boolean signed() {
        return signedAt != null;
    }
}
