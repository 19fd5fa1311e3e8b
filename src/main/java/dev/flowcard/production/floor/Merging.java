package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.trace.Heats;
import dev.flowcard.shared.ScannedCode;
import java.util.List;
import java.util.Optional;

/** X-MERGE: every split or box that is scanned goes back to the card its pieces came from, until OK. */
final class Merging {
    private Merging() {}

    static FloorStep card(FloorSituation now, ScannedCode.Card card) {
        Optional<WorkOrderView> found = now.facts().workOrder(card.cardCode());
        Optional<ScanOutcome> invalid = CardRules.objection(now, card);
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        if (found.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        return objection(now, card, found.get())
                .map(objection -> FloorStep.say(now, objection))
                .orElseGet(() -> merge(now, found.get()));
    }

    private static Optional<ScanOutcome> objection(FloorSituation now, ScannedCode.Card card, WorkOrderView part) {
        String code = part.code();
        if (code.equals(card.workOrder())) {
            return Optional.of(refused(ScanReason.NOT_EXPECTED, "merge-not-a-part", code));
        }
        Optional<ScanOutcome> state = Splitting.state(part);
        if (state.isPresent()) {
            return state;
        }
        if (part.operations().stream().anyMatch(o -> o.openRuns() > 0)) {
            return Optional.of(refused(ScanReason.NOT_EXPECTED, "merge-running", code));
        }
        Heats.Clash clash = now.facts().mixing().get(code);
        return clash == null
                ? Optional.empty()
                : Optional.of(refused(ScanReason.OTHER_HEAT, "merge-other-heat", code, clash.own(), clash.other()));
    }

    /** Whether cards are merged back now, so that their heats matter. */
    static boolean asked(FloorMemo memo) {
        return memo.split() != null && memo.split().kind() == null;
    }

    private static FloorStep merge(FloorSituation now, WorkOrderView part) {
        FloorCommand merge = new FloorCommand.Merge(part.operations().getFirst().code());
        return new FloorStep(
                now.asking(DialogueKind.MERGE_CARD),
                now.memo(),
                List.of(merge),
                ScanOutcome.accepted(say("merged", part.code()), say("merged.do"), "CARD", "X-OK"));
    }
}
