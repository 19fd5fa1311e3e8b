package dev.flowcard.production.floor;

import dev.flowcard.devices.TerminalId;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.HelpLine;
import dev.flowcard.production.LabourShare;
import dev.flowcard.production.NoticeBoard;
import dev.flowcard.production.ProcessChecks;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches;
import dev.flowcard.production.outside.Receipts;
import dev.flowcard.production.persistence.PastReport;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.production.trace.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dialogue decided to do to a work order. */
sealed interface FloorCommand {
    /** Code of the operation it is done to. */
    String operation();

    record Start(String operation, Instant at) implements FloorCommand {}

    record Pause(String operation) implements FloorCommand {}

    record Resume(String operation) implements FloorCommand {}

    record End(String operation, boolean wasPaused) implements FloorCommand {}

    /** What is done beside the work orders. */
    sealed interface Beside extends FloorCommand {
        @Override
        default String operation() {
            return "";
        }
    }

    record CallHelp(HelpLine.Call call) implements Beside {}

    record AnswerHelp(String workUnit, String by) implements Beside {}

    record EndHelp(String workUnit) implements Beside {}

    /** For a moment the terminal shows a person what he has earned. */
    record ShowPay(TerminalId terminal, String person, Instant at) implements Beside {}

    /** What the foreman had to say was read. */
    record ReadNotices(NoticeBoard.Place place, List<String> readers, Instant at) implements Beside {}

    /** An inspector looked at what runs here. */
    record NoteCheck(ProcessChecks.Found found) implements Beside {}

    /** What is kept of lots and single pieces. */
    sealed interface OfMaterial extends FloorCommand {}

    /** A lot was scanned to an operation. */
    record TakeLot(String operation, Lot lot, Instant at) implements OfMaterial {}

    /** What the report of the same step consumed. */
    record Consume(String operation, List<MaterialConsumption.Take> takes) implements OfMaterial {}

    /** A single piece was scanned at an operation; {@code product} is what it is, where it is new. */
    record Piece(String operation, String reference, String product, Instant at) implements OfMaterial {}

    /** A part was built into a piece; {@code material} is what it is, where it is new. */
    record BuildIn(String operation, String reference, String material, Serial piece, Instant at)
            implements OfMaterial {}

    /** What goes out to a subcontractor and comes back. */
    sealed interface OfOutside extends FloorCommand {}

    record SendOut(String operation, Batches.Sending sending) implements OfOutside {}

    /** What came back of one batch. */
    record TakeBack(String operation, Batch batch, Receipts.Receiving receiving) implements OfOutside {}

    /** Pieces that lie in front of the operation get cards of their own. */
    record Split(String operation, CardKind kind, List<BigDecimal> portions, String by, Instant at)
            implements FloorCommand {}

    /** The card whose operation it is gives its pieces back. */
    record Merge(String operation) implements FloorCommand {}

    /** Cards begin to run as one charge; {@code share} is how it is shared back. */
    record OpenCharge(
            String number, String workUnit, @Nullable String material, String share, int cards, Instant at)
            implements Beside {}

    /** The receiver counted otherwise than the operation before had reported. */
    record ArrivalSlip(String of, BigDecimal expected, BigDecimal counted, List<String> persons, Instant at)
            implements Beside {}

    record CloseCharge(String number, Instant at) implements Beside {}

    /** Its report was taken back: it is to be reported anew. */
    record ReopenCharge(String number) implements Beside {}

    /** Takes a report back; {@code by} are the badges of those who do. */
    record Reverse(String operation, PastReport report, List<String> by) implements FloorCommand {}

    /** What was counted in front of an operation, and what the books say of it. */
    record Count(String operation, BigDecimal booked, BigDecimal counted, List<String> persons, Instant at)
            implements FloorCommand {}

    /** One report. */
    record Book(
            String operation,
            OpenRun run,
            ReportKind kind,
            Instant end,
            BigDecimal good,
            List<ReportDraft.Clause> clauses,
            List<String> persons,
            List<LabourShare> labour,
            List<String> warnings)
            implements FloorCommand {
        /** The number of the charge that it belongs to, or null. */
        @Nullable
        String charge() {
            OpenRun.Group group = run.group();
            return group != null && Objects.equals(group.kind(), Gathering.CHARGE) ? group.id() : null;
        }

        /** What its card had put into the charge, or null. */
        @Nullable
        BigDecimal chargeShare() {
            OpenRun.Group group = run.group();
            return group != null && charge() != null ? group.share() : null;
        }

        BigDecimal sum(ReportDraft.ClauseKind clause) {
            return new ReportDraft(operation, end, good, clauses, null, null).sum(clause);
        }
    }
}
