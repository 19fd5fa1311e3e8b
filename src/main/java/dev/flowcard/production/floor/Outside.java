package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.floor.OutsideFacts.Place;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sending pieces out to a subcontractor and taking them back: X-SEND or X-RECEIVE, the card, the quantity, OK. At the desk of
 * a subcontracted work centre the card alone asks.
 */
final class Outside {
    private static final String[] SENDING = {"QUANTITY", "X-OK", "X-RECEIVE", "X-CANCEL"};
    private static final String[] RECEIVING = {"QUANTITY", "X-OK", "X-HELD", "X-SCRAP", "X-SEND", "X-CANCEL"};

    private Outside() {}

    /** The work order that an open question is about. */
    static @Nullable String operation(FloorMemo memo) {
        return memo.outside() == null ? null : memo.outside().operation();
    }

    /** The answer, where the scan has to do with subcontracting. */
    static Optional<FloorStep> answer(FloorSituation now) {
        OutsideDraft draft = open(now) ? now.memo().outside() : null;
        return switch (now.scan().code()) {
            case ScannedCode.Command command ->
                ScanCommand.named(command.name()).flatMap(c -> command(now, c, draft));
            case ScannedCode.Card card ->
                draft != null ? Optional.of(card(now, card, draft.receiving())) : atDesk(now, card);
            case ScannedCode.Amount amount when draft != null -> Optional.of(quantity(now, draft, amount.value()));
            case ScannedCode.Digits digits
            when draft != null -> Optional.of(quantity(now, draft, new BigDecimal(digits.text())));
            default -> Optional.empty();
        };
    }

    private static boolean open(FloorSituation now) {
        return switch (now.asked()) {
            case OUTSIDE_CARD, OUTSIDE_QUANTITY, OUTSIDE_BAD -> true;
            case null, default -> false;
        };
    }

    private static Optional<FloorStep> command(FloorSituation now, ScanCommand command, @Nullable OutsideDraft draft) {
        return switch (command) {
            case SEND -> Optional.of(begin(now, false, draft));
            case RECEIVE -> Optional.of(begin(now, true, draft));
            case OK -> draft == null ? Optional.empty() : Optional.of(OutsideClosing.step(now, draft));
            case HELD -> draft == null ? Optional.empty() : Optional.of(bad(now, draft, OutsideDraft.Bad.DEFECTIVE));
            case SCRAP -> draft == null ? Optional.empty() : Optional.of(bad(now, draft, OutsideDraft.Bad.LOST));
            default -> Optional.empty();
        };
    }

    private static FloorStep begin(FloorSituation now, boolean receiving, @Nullable OutsideDraft draft) {
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        if (draft != null && draft.operation() != null) {
            return now.facts()
                    .operation(draft.operation())
                    .map(atHand -> ask(now, atHand, receiving))
                    .orElseGet(() -> askCard(now, receiving));
        }
        return askCard(now, receiving);
    }

    private static FloorStep askCard(FloorSituation now, boolean receiving) {
        return new FloorStep(
                now.asking(DialogueKind.OUTSIDE_CARD),
                FloorMemo.EMPTY.with(OutsideDraft.of(receiving, null)),
                List.of(),
                ScanOutcome.ask(say(receiving ? "receive" : "send"), say("scan-card"), "CARD", "X-CANCEL"));
    }

    /** A card at the desk sends what lies here, or else takes back what is outside; what runs here as work goes on as work. */
    private static Optional<FloorStep> atDesk(FloorSituation now, ScannedCode.Card card) {
        boolean runs = now.session().runs().stream()
                .map(OpenRun::operation)
                .anyMatch(o -> OperationAtHand.workOrderOf(o).equals(card.workOrder()));
        if (!now.facts().outside().desk()
                || runs
                || now.scan().isReplay()
                || now.session().persons().isEmpty()) {
            return Optional.empty();
        }
        if (choose(now, card, false).isPresent()) {
            return Optional.of(card(now, card, false));
        }
        return choose(now, card, true).isPresent() ? Optional.of(card(now, card, true)) : Optional.empty();
    }

    private static FloorStep card(FloorSituation now, ScannedCode.Card card, boolean receiving) {
        Optional<ScanOutcome> invalid = CardRules.objection(now, card);
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        if (now.facts().workOrder(card.cardCode()).isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        Optional<OperationAtHand> atHand = choose(now, card, receiving);
        if (atHand.isEmpty()) {
            return FloorStep.say(
                    now,
                    receiving
                            ? refused(ScanReason.NOTHING_OUTSIDE, "nothing-outside", card.cardCode())
                            : refused(ScanReason.NOTHING_TO_SEND, "nothing-to-send", card.cardCode()));
        }
        Optional<StartRules.Objection> state = StartRules.ofWorkOrder(now.at(), atHand.get());
        return state.isPresent() && !receiving && !now.scan().isReplay()
                ? FloorStep.say(now, state.get().outcome())
                : ask(now, atHand.get(), receiving);
    }

    /** The operation that a card means: the one that it names, else the first with pieces to send or to take back. */
    private static Optional<OperationAtHand> choose(FloorSituation now, ScannedCode.Card card, boolean receiving) {
        Optional<WorkOrderView> workOrder = now.facts().workOrder(card.cardCode());
        return workOrder.flatMap(w -> w.operations().stream()
                .filter(o -> card.sequence() == null || card.sequence() == o.sequence())
                .filter(o -> now.facts()
                        .outside()
                        .place(o.code())
                        .filter(place -> limit(place, receiving).signum() > 0)
                        .isPresent())
                .min(Comparator.comparingInt(OperationView::sequence))
                .map(o -> now.facts().at(w, o)));
    }

    private static BigDecimal limit(Place place, boolean receiving) {
        return receiving ? place.outside() : place.sendable();
    }

    private static FloorStep ask(FloorSituation now, OperationAtHand atHand, boolean receiving) {
        Place place = now.facts().outside().place(atHand.code()).orElseThrow();
        String key = receiving ? "receive-how-many" : "send-how-many";
        ScanOutcome outcome = ScanOutcome.ask(
                Answers.of(key, atHand, Answers.plain(limit(place, receiving))),
                Answers.of(
                        key + ".do",
                        atHand,
                        Answers.plain(limit(place, receiving)),
                        place.supplier(),
                        receiving ? due(place) : place.due().toString()),
                receiving ? RECEIVING : SENDING);
        return new FloorStep(
                now.asking(DialogueKind.OUTSIDE_QUANTITY),
                FloorMemo.EMPTY.with(OutsideDraft.of(receiving, atHand.code())),
                List.of(),
                outcome);
    }

    /** When the oldest of what is outside is expected. */
    private static String due(Place place) {
        return place.open().isEmpty() ? "" : place.open().getFirst().due().toString();
    }

    private static FloorStep quantity(FloorSituation now, OutsideDraft draft, BigDecimal value) {
        if (draft.operation() == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "quantity-not-expected"));
        }
        return said(now, draft.with(value));
    }

    private static FloorStep bad(FloorSituation now, OutsideDraft draft, OutsideDraft.Bad bad) {
        if (draft.operation() == null || !draft.receiving()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        String key = bad == OutsideDraft.Bad.DEFECTIVE ? "receive-defective" : "receive-lost";
        return new FloorStep(
                now.asking(DialogueKind.OUTSIDE_BAD),
                now.memo().with(draft.asking(bad)),
                List.of(),
                ScanOutcome.ask(say(key), say("clause.do"), "QUANTITY", "X-CANCEL"));
    }

    private static FloorStep said(FloorSituation now, OutsideDraft draft) {
        String good = draft.quantity() == null
                ? "–"
                : Answers.plain(Objects.requireNonNull(draft.quantity())).toPlainString();
        ScanOutcome outcome = draft.receiving()
                ? ScanOutcome.ask(
                        say("receive-is", good, Answers.plain(draft.defective()), Answers.plain(draft.lost())),
                        say("receive-is.do"),
                        RECEIVING)
                : ScanOutcome.ask(say("send-is", good), say("send-is.do"), SENDING);
        return new FloorStep(
                now.asking(DialogueKind.OUTSIDE_QUANTITY), now.memo().with(draft), List.of(), outcome);
    }
}
