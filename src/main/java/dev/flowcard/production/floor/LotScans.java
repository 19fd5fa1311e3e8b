package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Lot;
import dev.flowcard.shared.ScannedCode;
import java.util.List;
import java.util.Optional;

/** The code of a material lot was scanned: it goes to what runs here, else it waits for the card that comes next. */
final class LotScans {
    private LotScans() {}

    /** What a code names as a lot. */
    static Optional<String> reference(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Lot lot -> Optional.of(lot.reference());
            case ScannedCode.Gs1Label label ->
                label.gs1().serial().isPresent()
                        ? Optional.empty()
                        : label.gs1().lot();
            default -> Optional.empty();
        };
    }

    static FloorStep scanned(FloorSituation now) {
        Optional<Lot> found = now.facts().materials().lot();
        if (found.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("lot-unknown"), say("lot-unknown.do")));
        }
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        Lot lot = found.get();
        Optional<ScanOutcome> unusable = LotRules.unusable(now, lot);
        if (unusable.isPresent() && !now.scan().isReplay()) {
            return FloorStep.say(now, unusable.get());
        }
        Optional<OpenRun> run = runFor(now, lot);
        if (run.isPresent()) {
            return take(now, lot, run.get());
        }
        return now.session().currentRun().isPresent() && !now.scan().isReplay()
                ? FloorStep.say(now, wrong(now, lot, now.session().currentRun().get()))
                : waitForCard(now, lot);
    }

    /** The current run where it needs the lot, else another one here that does. */
    private static Optional<OpenRun> runFor(FloorSituation now, Lot lot) {
        return now.session().currentRun().filter(run -> LotRules.mayTake(now, run.operation(), lot));
    }

    private static FloorStep take(FloorSituation now, Lot lot, OpenRun run) {
        var more = LotRules.missing(now, run.operation(), List.of(lot));
        ScanOutcome outcome = ScanOutcome.accepted(
                say("lot-taken", now.facts().materials().name(lot.material()), lot.number()),
                more.isPresent()
                        ? say("lot-taken.more", now.facts().materials().name(more.get()))
                        : mixed(now, run, lot) ? say("lot-taken.mixed", heat(lot)) : say("lot-taken.do", heat(lot)),
                "CARD",
                "X-FINISH");
        return new FloorStep(
                now.session(), now.memo(), List.of(new FloorCommand.TakeLot(run.operation(), lot, now.at())), outcome);
    }

    /** Whether another heat of the same material is in this work already. */
    private static boolean mixed(FloorSituation now, OpenRun run, Lot lot) {
        return now.facts().materials().taken(run.operation()).stream()
                .anyMatch(other ->
                        other.material().equals(lot.material()) && !heat(other).equals(heat(lot)));
    }

    private static FloorStep waitForCard(FloorSituation now, Lot lot) {
        ScanOutcome outcome = ScanOutcome.accepted(
                say("lot-waits", now.facts().materials().name(lot.material()), lot.number()),
                say("lot-waits.do", heat(lot)),
                "CARD",
                "LOT");
        return new FloorStep(
                now.session(), now.memo().with(now.memo().materials().with(lot.code())), List.of(), outcome);
    }

    private static ScanOutcome wrong(FloorSituation now, Lot lot, OpenRun run) {
        OperationAtHand atHand = now.facts().operation(run.operation()).orElseThrow();
        BillLine needed = now.facts().materials().bill(run.operation()).getFirst();
        return LotRules.wrong(now, atHand, lot, needed.material());
    }

    private static String heat(Lot lot) {
        return lot.heat() == null ? "–" : lot.heat();
    }
}
