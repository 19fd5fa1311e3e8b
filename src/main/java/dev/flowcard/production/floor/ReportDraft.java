package dev.flowcard.production.floor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being said: one OK makes one report of it.
 *
 * @param askedAt the card scan that asked: the end of the report
 * @param good null until a quantity was given
 * @param counter what the machine's counter said, where it is read
 * @param open the clause that still waits for its quantity or reason
 */
record ReportDraft(
        String operation,
        Instant askedAt,
        @Nullable BigDecimal good,
        List<Clause> clauses,
        @Nullable Clause open,
        @Nullable BigDecimal counter) {

    /** Pieces that are not good: how many, of which kind, why. */
    record Clause(
            ClauseKind kind,
            @Nullable BigDecimal quantity,
            @Nullable String reason) {}

    /** What becomes of defective pieces. */
    enum ClauseKind {
        SCRAP,
        HELD,
        REWORK
    }

    static ReportDraft of(String operation, Instant askedAt) {
        return new ReportDraft(operation, askedAt, null, List.of(), null, null);
    }

    ReportDraft withGood(BigDecimal quantity) {
        return new ReportDraft(operation, askedAt, quantity, clauses, null, counter);
    }

    ReportDraft withCounter(BigDecimal reading) {
        return new ReportDraft(operation, askedAt, null, clauses, null, reading);
    }

    ReportDraft opening(ClauseKind kind) {
        return new ReportDraft(operation, askedAt, good, clauses, new Clause(kind, null, null), counter);
    }

    ReportDraft withOpenQuantity(BigDecimal quantity) {
        Clause clause = java.util.Objects.requireNonNull(open);
        return new ReportDraft(operation, askedAt, good, clauses, new Clause(clause.kind(), quantity, null), counter);
    }

    ReportDraft closing(String reason) {
        Clause clause = java.util.Objects.requireNonNull(open);
        List<Clause> all = new ArrayList<>(clauses);
        all.add(new Clause(clause.kind(), clause.quantity(), reason));
        return new ReportDraft(operation, askedAt, good, List.copyOf(all), null, counter);
    }

    BigDecimal sum(ClauseKind kind) {
        return clauses.stream()
                .filter(c -> c.kind() == kind && c.quantity() != null)
                .map(c -> java.util.Objects.requireNonNull(c.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pieces that leave the operation without being good. */
    BigDecimal lost() {
        return sum(ClauseKind.SCRAP).add(sum(ClauseKind.HELD));
    }
}
