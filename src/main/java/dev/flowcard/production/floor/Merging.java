package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.domain.SplitCards;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.shared.ScannedCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        return now.facts().mixing().contains(code)
                ? Optional.of(refused(ScanReason.OTHER_HEAT, "merge-other-heat", code))
                : Optional.empty();
    }

    /** The cards that hold another heat than the pieces with which they would lie; nothing while nobody asks. */
    static Set<String> mixing(FloorMemo memo, Collection<WorkOrder> workOrders) {
        SplitDraft draft = memo.split();
        if (draft == null || draft.kind() != null) {
            return Set.of();
        }
        Set<String> mixing = new HashSet<>();
        workOrders.forEach(workOrder -> workOrder.cards().stream()
                .filter(part -> !part.merged() && !SplitCards.sameHeat(workOrder, part.card()))
                .forEach(part -> mixing.add(OperationCode.cardCode(workOrder.code(), part.card()))));
        return mixing;
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
