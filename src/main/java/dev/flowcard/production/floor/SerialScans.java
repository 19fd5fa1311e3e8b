package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.materials.BillLine;
import dev.flowcard.production.floor.MaterialFacts.PieceFacts;
import dev.flowcard.production.trace.Serial;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The code of a single piece was scanned. A piece of the running work order becomes the piece at hand; what comes after it is
 * built into it, as long as the bill says that parts are missing.
 */
final class SerialScans {
    private SerialScans() {}

    /** What a code names as a single piece. */
    static Optional<String> reference(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Serial serial -> Optional.of(serial.reference());
            case ScannedCode.Gs1Label label -> label.gs1().serial();
            default -> Optional.empty();
        };
    }

    /** How many parts of a line one piece gets. */
    static int perPiece(BillLine line) {
        return line.quantity().setScale(0, RoundingMode.UP).intValue();
    }

    static FloorStep scanned(FloorSituation now) {
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "piece-no-run"));
        }
        PieceFacts facts = now.facts().materials().piece();
        String operation = run.get().operation();
        Optional<BillLine> open = openLine(now, operation);
        if (facts.scanned().isPresent() && facts.ours()) {
            return atHand(now, operation);
        }
        if (facts.scanned().map(Serial::builtInto).isPresent()) {
            return usedBefore(now);
        }
        if (open.isPresent()) {
            return buildIn(now, operation, open.get());
        }
        return facts.scanned().isEmpty() ? atHand(now, operation) : FloorStep.say(now, foreign(now, operation));
    }

    /** The first line of which the piece at hand has not all its parts. */
    private static Optional<BillLine> openLine(FloorSituation now, String operation) {
        PieceFacts facts = now.facts().materials().piece();
        return facts.atHand() == null
                ? Optional.empty()
                : now.facts().materials().bill(operation).stream()
                        .filter(BillLine::serialTracked)
                        .filter(line -> facts.parts().getOrDefault(line.material(), 0) < perPiece(line))
                        .filter(line -> facts.scanned()
                                .map(s -> s.material().equals(line.material()))
                                .orElse(true))
                        .findFirst();
    }

    /** Which piece it is about from now on. */
    private static FloorStep atHand(FloorSituation now, String operation) {
        String reference = reference(now.scan().code()).orElseThrow();
        Optional<Serial> known = now.facts().materials().piece().scanned();
        String number = known.map(Serial::number).orElse(reference);
        Optional<BillLine> parts = now.facts().materials().bill(operation).stream()
                .filter(BillLine::serialTracked)
                .findFirst();
        ScanOutcome outcome = ScanOutcome.accepted(
                say("piece", number),
                parts.map(line -> say(
                                "piece.parts",
                                now.facts().materials().name(line.material()),
                                BigDecimal.valueOf(perPiece(line))))
                        .orElseGet(() -> say("piece.do")),
                "SERIAL",
                "CARD");
        return new FloorStep(
                now.session(),
                now.memo()
                        .with(now.memo().materials().at(known.map(Serial::code).orElseGet(() -> codeOf(reference)))),
                List.of(new FloorCommand.Piece(
                        operation, reference, now.facts().materials().piece().product(), now.at())),
                outcome);
    }

    /** A number that fits the grammar gives its code; another one is found by the number itself. */
    private static String codeOf(String reference) {
        return Codes.fits("N", reference).orElse(reference);
    }

    private static FloorStep buildIn(FloorSituation now, String operation, BillLine line) {
        PieceFacts facts = now.facts().materials().piece();
        Serial piece = Objects.requireNonNull(facts.atHand());
        String reference = reference(now.scan().code()).orElseThrow();
        int has = facts.parts().getOrDefault(line.material(), 0) + 1;
        ScanOutcome outcome = ScanOutcome.accepted(
                say("part-built-in", now.facts().materials().name(line.material()), piece.number()),
                say("part-built-in.do", BigDecimal.valueOf(has), BigDecimal.valueOf(perPiece(line))),
                "SERIAL",
                "CARD");
        return new FloorStep(
                now.session(),
                now.memo(),
                List.of(new FloorCommand.BuildIn(operation, reference, line.material(), piece, now.at())),
                outcome);
    }

    private static FloorStep usedBefore(FloorSituation now) {
        PieceFacts facts = now.facts().materials().piece();
        Serial part = facts.scanned().orElseThrow();
        boolean here = facts.atHand() != null
                && Objects.equals(part.builtInto(), facts.atHand().id());
        return FloorStep.say(
                now,
                here
                        ? ScanOutcome.accepted(say("part-already", part.number()), null, "SERIAL", "CARD")
                        : refused(ScanReason.SERIAL_USED, "part-used", part.number()));
    }

    private static ScanOutcome foreign(FloorSituation now, String operation) {
        PieceFacts facts = now.facts().materials().piece();
        Serial scanned = facts.scanned().orElseThrow();
        boolean part = now.facts().materials().bill(operation).stream()
                .anyMatch(line -> line.serialTracked() && line.material().equals(scanned.material()));
        return part
                ? refused(ScanReason.SERIAL_MISSING, "piece-first", scanned.number())
                : refused(ScanReason.WRONG_MATERIAL, "piece-foreign", scanned.number());
    }

    /** A report of good pieces needs as many that have all their parts. */
    static Optional<ScanOutcome> toReport(FloorSituation now, OperationAtHand atHand, BigDecimal good) {
        Integer complete = now.facts().materials().piece().complete().get(atHand.code());
        if (complete == null || now.scan().isReplay() || good.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal reported = atHand.operation().good();
        BigDecimal covered = BigDecimal.valueOf(complete).subtract(reported).max(BigDecimal.ZERO);
        return good.compareTo(covered) <= 0
                ? Optional.empty()
                : Optional.of(ScanOutcome.refused(
                        ScanReason.SERIAL_MISSING,
                        say("parts-missing", Answers.plain(covered), Answers.plain(good)),
                        say("parts-missing.do"),
                        "SERIAL",
                        "QUANTITY"));
    }
}
