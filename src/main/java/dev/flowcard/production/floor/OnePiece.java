package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** One-piece flow: every scan of the card of one's own run, or X-NEXT, is one good piece. */
final class OnePiece {
    /** Read again sooner, it is the same card that was held before the scanner too long. */
    private static final Duration SAME_PIECE = Duration.ofSeconds(3);

    private OnePiece() {}

    static boolean here(FloorSituation now) {
        WorkUnit unit = now.facts().workUnit();
        return unit != null && unit.onePieceFlow() && !now.scan().isReplay();
    }

    /** Whether the card of that run is a piece; where a report is being said it is not. */
    static boolean counts(FloorSituation now, OpenRun run) {
        return here(now)
                && run.group() == null
                && Reporting.kindOf(run) == ReportKind.PRODUCTION
                && now.memo().draft() == null;
    }

    /** X-NEXT: one more of what runs here, without its card. */
    static FloorStep next(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
        }
        if (!here(now)) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "next-not-here"));
        }
        return counts(now, run.get())
                ? count(now, run.get())
                : FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
    }

    static FloorStep count(FloorSituation now, OpenRun run) {
        if (Duration.between(run.countedFrom(), now.at()).abs().compareTo(SAME_PIECE) < 0) {
            return FloorStep.say(now, refused(ScanReason.ALREADY_COUNTED, "already-counted"));
        }
        OperationAtHand atHand = now.facts().operation(run.operation()).orElseThrow();
        ReportDraft piece = ReportDraft.of(run.operation(), now.at()).withGood(BigDecimal.ONE);
        return new ReportClosing(now, piece, run, atHand, false).step();
    }
}
