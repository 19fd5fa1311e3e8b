package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stocktaking of the work in process: X-COUNT, then card and quantity, card and quantity, until X-COUNT or X-CANCEL. What the books
 * say is not shown before it is counted: who counts shall look, not confirm.
 */
final class Counting {
    private Counting() {}

    static FloorStep begin(FloorSituation now) {
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        if (now.memo().draft() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "report-open"));
        }
        ScanOutcome outcome = ScanOutcome.ask(say("count"), say("count.do"), "CARD", "X-COUNT");
        return new FloorStep(now.asking(DialogueKind.COUNT_CARD), FloorMemo.EMPTY, List.of(), outcome);
    }

    /** The operation whose pieces are being counted. */
    static @Nullable String counted(TerminalSession session, FloorMemo memo) {
        boolean counting =
                session.dialogue() != null && session.dialogue().kind().equals(DialogueKind.COUNT_QUANTITY.name());
        return counting && memo.draft() != null ? memo.draft().operation() : null;
    }

    /** While it is counted, what a scan means; nothing where it means what it always does. */
    static Optional<FloorStep> step(FloorSituation now) {
        if (now.asked() != DialogueKind.COUNT_CARD && now.asked() != DialogueKind.COUNT_QUANTITY) {
            return Optional.empty();
        }
        return switch (now.scan().code()) {
            case ScannedCode.Card card -> Optional.of(card(now, card));
            case ScannedCode.Amount amount -> Optional.of(quantity(now, amount.value()));
            case ScannedCode.Digits digits -> Optional.of(quantity(now, new BigDecimal(digits.text())));
            case ScannedCode.Command command ->
                ScanCommand.named(command.name()).flatMap(c -> command(now, c));
            default -> Optional.empty();
        };
    }

    private static Optional<FloorStep> command(FloorSituation now, ScanCommand command) {
        return switch (command) {
            case COUNT, CANCEL -> Optional.of(end(now));
            case OFF, SHIFTEND, HELP -> Optional.empty();
            case OK -> Optional.of(FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-look")));
            default -> Optional.of(FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "counting")));
        };
    }

    private static FloorStep end(FloorSituation now) {
        return new FloorStep(
                now.quiet(),
                FloorMemo.EMPTY,
                List.of(),
                ScanOutcome.accepted(say("count-ended"), say("count-ended.do"), "CARD"));
    }

    private static FloorStep card(FloorSituation now, ScannedCode.Card card) {
        Optional<ScanOutcome> invalid = CardRules.objection(now, card);
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        Optional<OperationAtHand> here = now.facts().workOrder(card.cardCode()).flatMap(w -> lying(now, w, card));
        if (here.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        ReportDraft draft = ReportDraft.of(here.get().code(), now.at());
        return new FloorStep(
                now.asking(DialogueKind.COUNT_QUANTITY),
                FloorMemo.EMPTY.drafting(draft),
                List.of(),
                ScanOutcome.ask(
                        Answers.of("count-how-many", here.get()),
                        Answers.of("count-how-many.do", here.get()),
                        "QUANTITY",
                        "X-COUNT"));
    }

    /** The operation in front of which the pieces of the card lie, here if there are any here. */
    private static Optional<OperationAtHand> lying(FloorSituation now, WorkOrderView workOrder, ScannedCode.Card card) {
        WorkUnit unit = now.facts().workUnit();
        Optional<OperationView> operation;
        if (card.sequence() != null) {
            operation = workOrder.operation(card.sequence());
        } else if (unit != null) {
            operation = Optional.of(StartRules.choose(workOrder, unit));
        } else {
            operation = workOrder.operations().stream()
                    .filter(o -> o.remainder().signum() > 0)
                    .findFirst()
                    .or(() -> workOrder.operations().stream().findFirst());
        }
        return operation.map(o -> now.facts().at(workOrder, o));
    }

    private static FloorStep quantity(FloorSituation now, BigDecimal counted) {
        Optional<OperationAtHand> here = now.facts().operation(counted(now.session(), now.memo()));
        if (here.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "count-card-first"));
        }
        BigDecimal booked = here.get().operation().remainder();
        BigDecimal difference = counted.subtract(booked);
        FloorCommand count = new FloorCommand.Count(
                here.get().code(), booked, counted, now.session().persons(), now.at());
        String key = difference.signum() == 0 ? "counted" : difference.signum() > 0 ? "counted-more" : "counted-less";
        ScanOutcome outcome = ScanOutcome.accepted(
                Answers.of(key, here.get(), Answers.plain(counted), Answers.plain(difference.abs())),
                say("counted.do"),
                "CARD",
                "X-COUNT");
        return new FloorStep(now.asking(DialogueKind.COUNT_CARD), FloorMemo.EMPTY, List.of(count), outcome);
    }
}
