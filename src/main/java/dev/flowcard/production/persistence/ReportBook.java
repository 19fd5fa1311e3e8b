package dev.flowcard.production.persistence;

import dev.flowcard.production.LabourShare;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.domain.Booking;
import java.util.List;
import java.util.Optional;

/** Where reports are booked: in the database, or in a rebuild beside it. Appended, never changed. */
public interface ReportBook {
    /** Answers its id. */
    long append(Reports.Entry entry);

    Optional<PastReport> find(long id);

    /** What the last scan that reported at a terminal booked, a report for each card, whether taken back since or not. */
    List<PastReport> lastAt(long terminal);

    /** Appends the opposite of a report, and answers its id: dated like it, credited to the same people, with its own booking time. */
    default long reverse(PastReport report, Reports.Reversal reversal) {
        Booking opposite = report.booking().opposite();
        return append(new Reports.Entry(
                reversal.scan(),
                reversal.terminal(),
                report.operationId(),
                report.card(),
                report.workCenter(),
                report.workUnit(),
                report.persons(),
                report.labour().stream().map(LabourShare::opposite).toList(),
                report.kind(),
                report.start(),
                report.end(),
                reversal.at(),
                opposite.good(),
                opposite.scrap(),
                opposite.held(),
                opposite.rework(),
                report.oppositeClauses(),
                report.id(),
                ReportWarning.CORRECTION.name(),
                reversal.by(),
                reversal.note(),
                report.charge(),
                report.chargeShare()));
    }
}
