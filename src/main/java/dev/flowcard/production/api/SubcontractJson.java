package dev.flowcard.production.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch at a subcontractor as the API tells it. */
record SubcontractJson(
        String number,
        String workOrder,
        String operation,
        int sequence,
        String operationCode,
        String product,
        String supplier,
        BigDecimal sent,
        BigDecimal good,
        BigDecimal defective,
        BigDecimal lost,
        BigDecimal outside,
        @Nullable BigDecimal weight,
        LocalDate due,
        boolean overdue,
        @Nullable BigDecimal price,
        String priceBasis,
        @Nullable String note,
        OffsetDateTime sentAt,
        String sentBy,
        @Nullable List<ReceiptJson> receipts) {

    /** What came back at one time; {@code amount} has two decimals. */
    record ReceiptJson(
            long id,
            String batch,
            String workOrder,
            int sequence,
            BigDecimal good,
            BigDecimal defective,
            BigDecimal lost,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal price,
            String priceBasis,
            @Nullable BigDecimal amount,
            String period,
            OffsetDateTime receivedAt,
            String receivedBy,
            @Nullable OffsetDateTime reversedAt) {}

    /** A month with a supplier; {@code amount} has two decimals. */
    record StatementJson(
            String supplier,
            String period,
            BigDecimal good,
            BigDecimal defective,
            BigDecimal lost,
            BigDecimal weight,
            BigDecimal amount,
            int unpriced,
            @Nullable OffsetDateTime signedAt,
            @Nullable String signedBy,
            @Nullable List<ReceiptJson> receipts) {}

    /** What is outside now. */
    record OverviewJson(long batches, long overdue, BigDecimal pieces, List<SubcontractJson> next) {}
}
