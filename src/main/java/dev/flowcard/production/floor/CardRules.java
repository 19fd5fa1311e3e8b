package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.RecallReason;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.ScannedCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the paper that was scanned is still the card: not recalled, not merged away, not divided among others. */
final class CardRules {
    /** More would not fit on the answer band. */
    private static final int MOST_NAMED = 4;

    private CardRules() {}

    static Optional<ScanOutcome> objection(FloorSituation now, ScannedCode.Card card) {
        CardStanding standing = now.facts().cards().get(card.cardCode());
        if (standing == null || now.scan().isReplay()) {
            return Optional.empty();
        }
        if (card.copy() > standing.copy().number()) {
            return Optional.of(ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        // a button is no paper: it means the valid copy
        int copy = now.scan().source() == ScanSource.TOUCH ? standing.copy().number() : card.copy();
        if (standing.copy().refuses(copy, now.at())) {
            return Optional.of(recalled(standing.copy(), card));
        }
        return standing.mergedInto().isEmpty()
                ? Optional.empty()
                : Optional.of(refused(ScanReason.CARD_MERGED, "card-merged", card.cardCode(), standing.mergedInto()));
    }

    private static ScanOutcome recalled(CardCopy copy, ScannedCode.Card card) {
        boolean printedAnew = card.copy() < copy.number();
        String key = copy.why() == RecallReason.REVISION ? "card-old-drawing" : "card-recalled";
        return ScanOutcome.refused(
                ScanReason.CARD_RECALLED,
                say(key, card.cardCode(), String.valueOf(card.copy())),
                say(printedAnew ? "card-recalled.do" : "card-recalled.print", String.valueOf(copy.number())));
    }

    /** A card whose pieces all went to others has nothing to start. */
    static Optional<ScanOutcome> emptied(FloorSituation now, WorkOrderView workOrder) {
        CardStanding standing = now.facts().cards().get(workOrder.code());
        boolean left =
                workOrder.operations().stream().anyMatch(o -> o.remainder().signum() > 0);
        if (standing == null || standing.parts().isEmpty() || left || now.scan().isReplay()) {
            return Optional.empty();
        }
        return Optional.of(refused(ScanReason.CARD_SPLIT, "card-split", workOrder.code(), named(standing.parts())));
    }

    private static String named(List<String> parts) {
        String first = parts.stream().limit(MOST_NAMED).collect(Collectors.joining(" "));
        return parts.size() > MOST_NAMED ? first + " …" : first;
    }
}
