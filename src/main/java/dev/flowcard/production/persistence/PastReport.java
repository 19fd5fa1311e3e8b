package dev.flowcard.production.persistence;

import dev.flowcard.production.LabourShare;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.domain.Booking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report that was booked, as it stands in the table.
 *
 * @param operation code of the operation, {@code W-20260001.20} or {@code W-20260001.S2.20}
 * @param reverses the report that this one took back, or null
 * @param reversedBy the report that took this one back, or null
 * @param charge number of the charge that it was part of, or null
 */
public record PastReport(
        long id,
        String operation,
        long operationId,
        long workCenter,
        @Nullable Long workUnit,
        String persons,
        List<LabourShare> labour,
        ReportKind kind,
        Instant start,
        Instant end,
        Instant bookedAt,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal held,
        BigDecimal rework,
        String clauses,
        @Nullable Long reverses,
        String warnings,
        @Nullable Long reversedBy,
        @Nullable String charge,
        @Nullable BigDecimal chargeShare,
        @Nullable UUID scan) {

    public String workOrder() {
        return OperationCode.read(operation).workOrder();
    }

    /** The split or box with whose card it was reported; null: the traveller card. */
    public @Nullable String card() {
        return OperationCode.read(operation).card();
    }

    public int sequence() {
        return OperationCode.read(operation).sequence();
    }

    public List<String> people() {
        return persons.isEmpty() ? List.of() : Arrays.asList(persons.split(","));
    }

    public List<String> remarks() {
        return warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(","));
    }

    public Booking booking() {
        return new Booking(kind, good, scrap, held, rework, end);
    }

    /** The same after another report took it back. */
    public PastReport takenBackBy(long report) {
        return new PastReport(
                id,
                operation,
                operationId,
                workCenter,
                workUnit,
                persons,
                labour,
                kind,
                start,
                end,
                bookedAt,
                good,
                scrap,
                held,
                rework,
                clauses,
                reverses,
                warnings,
                report,
                charge,
                chargeShare,
                scan);
    }

    /** The clauses with the quantities taken back. */
    String oppositeClauses() {
        return Arrays.stream(clauses.split(";"))
                .filter(c -> !c.isEmpty())
                .map(c -> c.replaceFirst(" ", " -"))
                .collect(Collectors.joining(";"));
    }
}
