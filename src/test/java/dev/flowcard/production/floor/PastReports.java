package dev.flowcard.production.floor;

import dev.flowcard.production.floor.ReportDraft.ClauseKind;
import dev.flowcard.production.persistence.PastReport;
import java.time.Instant;

/** What the table of reports would hold. */
final class PastReports {
    private PastReports() {}

    static PastReport of(long id, FloorCommand.Book book, Instant bookedAt) {
        return new PastReport(
                id,
                book.operation(),
                1,
                1,
                1L,
                String.join(",", book.persons()),
                book.labour(),
                book.kind(),
                book.run().countedFrom(),
                book.end(),
                bookedAt,
                book.good(),
                book.sum(ClauseKind.SCRAP),
                book.sum(ClauseKind.HELD),
                book.sum(ClauseKind.REWORK),
                "",
                null,
                String.join(",", book.warnings()),
                null,
                book.charge(),
                book.chargeShare(),
                null);
    }
}
