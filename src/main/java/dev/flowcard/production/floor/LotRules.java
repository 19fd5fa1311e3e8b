package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.materials.LotState;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.floor.StartRules.Objection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the bill of an operation demands of lots, at its start and at its reports. */
final class LotRules {
    private LotRules() {}

    /** Whether the operation may take the lot: its bill names the material, or it has no bill at all. */
    static boolean mayTake(FloorSituation now, String operation, Lot lot) {
        List<BillLine> bill = now.facts().materials().bill(operation);
        return bill.isEmpty() || bill.stream().anyMatch(line -> line.material().equals(lot.material()));
    }

    /** The first material whose lot must be scanned and was not, beside some lots. */
    static Optional<String> missing(FloorSituation now, String operation, List<Lot> beside) {
        MaterialFacts facts = now.facts().materials();
        List<String> there = Stream.concat(facts.taken(operation).stream(), beside.stream())
                .filter(lot -> unusable(now, lot).isEmpty())
                .map(Lot::material)
                .toList();
        return facts.bill(operation).stream()
                .filter(BillLine::lotTracked)
                .map(BillLine::material)
                .filter(material -> !there.contains(material))
                .findFirst();
    }

    /** What speaks against starting: a lot that is missing, wrong, blocked or expired. Set-up needs none. */
    static Optional<Objection> toStart(FloorSituation now, OperationAtHand atHand) {
        List<Lot> waiting = now.facts().materials().waiting();
        Optional<Objection> unusable = waiting.stream()
                .filter(lot -> mayTake(now, atHand.code(), lot))
                .flatMap(lot -> unusable(now, lot).stream())
                .findFirst()
                .map(outcome -> new Objection(outcome, ReportWarning.WITHOUT_LOT, false));
        return unusable.isPresent() || now.memo().kind() != ReportKind.PRODUCTION
                ? unusable
                : missing(now, atHand, waiting);
    }

    private static Optional<Objection> missing(FloorSituation now, OperationAtHand atHand, List<Lot> waiting) {
        return missing(now, atHand.code(), waiting)
                .map(material -> new Objection(
                        whyMissing(now, atHand, material, waiting), ReportWarning.WITHOUT_LOT, waiting.isEmpty()));
    }

    private static ScanOutcome whyMissing(
            FloorSituation now, OperationAtHand atHand, String material, List<Lot> waiting) {
        Optional<ScanOutcome> unusable = Stream.concat(
                        waiting.stream(), now.facts().materials().taken(atHand.code()).stream())
                .filter(lot -> lot.material().equals(material))
                .flatMap(lot -> unusable(now, lot).stream())
                .findFirst();
        Optional<Lot> wrong = waiting.stream()
                .filter(lot -> !mayTake(now, atHand.code(), lot))
                .findFirst();
        return unusable.or(() -> wrong.map(lot -> wrong(now, atHand, lot, material)))
                .orElseGet(() -> missing(now, atHand, material));
    }

    /** What speaks against reporting so much: pieces were made of something, and of nothing that is blocked. */
    static Optional<ScanOutcome> toReport(FloorSituation now, OperationAtHand atHand, OpenRun run, boolean anyGood) {
        boolean excused = now.scan().isReplay()
                || Arrays.asList(run.remark().split(",")).contains(ReportWarning.WITHOUT_LOT.name());
        if (excused) {
            return Optional.empty();
        }
        MaterialFacts facts = now.facts().materials();
        List<String> scanned =
                facts.taken(atHand.code()).stream().map(Lot::material).toList();
        Optional<ScanOutcome> missing = facts.bill(atHand.code()).stream()
                .filter(line -> line.lotTracked() && !scanned.contains(line.material()))
                .findFirst()
                .map(line -> missing(now, atHand, line.material()));
        return missing.or(() -> anyGood ? blocked(now, atHand) : Optional.empty());
    }

    /** Only the lot that is used now counts: what was made of an earlier one was reported then. */
    private static Optional<ScanOutcome> blocked(FloorSituation now, OperationAtHand atHand) {
        List<Lot> taken = now.facts().materials().taken(atHand.code());
        return taken.isEmpty() || !isBlocked(now, taken.getLast())
                ? Optional.empty()
                : Optional.of(refused(
                        ScanReason.LOT_BLOCKED,
                        "lot-blocked-meanwhile",
                        taken.getLast().number(),
                        reason(taken.getLast())));
    }

    /** Why nobody may use a lot at the time of the scan. */
    static Optional<ScanOutcome> unusable(FloorSituation now, Lot lot) {
        var name = now.facts().materials().name(lot.material());
        if (isBlocked(now, lot)) {
            return Optional.of(refused(ScanReason.LOT_BLOCKED, "lot-blocked", lot.number(), reason(lot), name));
        }
        boolean expired = lot.expires() != null
                && lot.expires().isBefore(now.facts().materials().today());
        return expired
                ? Optional.of(refused(
                        ScanReason.LOT_EXPIRED, "lot-expired", lot.number(), String.valueOf(lot.expires()), name))
                : Optional.empty();
    }

    /** A late scan is judged by the facts of its own time: what was blocked afterwards could not stop it. */
    private static boolean isBlocked(FloorSituation now, Lot lot) {
        Lot.Blocked blocked = lot.blocked();
        return lot.state(now.facts().materials().today()) == LotState.BLOCKED
                && blocked != null
                && !now.at().isBefore(blocked.at());
    }

    private static String reason(Lot lot) {
        Lot.Blocked blocked = lot.blocked();
        return blocked == null ? "" : blocked.reason();
    }

    static ScanOutcome wrong(FloorSituation now, OperationAtHand atHand, Lot lot, String needed) {
        var facts = now.facts().materials();
        return ScanOutcome.refused(
                ScanReason.WRONG_MATERIAL,
                FloorDialogue.say("lot-wrong", facts.name(lot.material())),
                Answers.of("lot-wrong.do", atHand, facts.name(needed)),
                "LOT");
    }

    private static ScanOutcome missing(FloorSituation now, OperationAtHand atHand, String material) {
        var name = now.facts().materials().name(material);
        return ScanOutcome.refused(
                ScanReason.LOT_MISSING,
                FloorDialogue.say("lot-missing", name),
                Answers.of("lot-missing.do", atHand, name),
                "LOT",
                "X-OVERRIDE");
    }
}
