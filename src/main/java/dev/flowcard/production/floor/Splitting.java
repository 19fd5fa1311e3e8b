package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.WorkCards;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits and boxes at a terminal: X-SPLIT or X-BOX, the badge of who may, the card, the pieces of each new card, OK. The new
 * cards are printed at once.
 */
final class Splitting {
    /** The word among what comes next at which the terminal prints the cards that stand behind it. */
    static final String PRINT = "PRINT";

    private static final Set<Role> ALLOWED = EnumSet.of(Role.FOREMAN, Role.PLANNER, Role.ADMIN);
    /** More would not fit on the answer band. */
    private static final int MOST_NAMED = 6;

    private Splitting() {}

    /** The work order that an open question is about. */
    static @Nullable String operation(FloorMemo memo) {
        return memo.split() == null ? null : memo.split().operation();
    }

    /** While cards are split or merged, what a scan means; nothing where it means what it always does. */
    static Optional<FloorStep> step(FloorSituation now) {
        SplitDraft draft = now.memo().split();
        if (draft == null || !open(now)) {
            return Optional.empty();
        }
        boolean merging = now.asked() == DialogueKind.MERGE_CARD;
        return switch (now.scan().code()) {
            case ScannedCode.Badge badge ->
                now.asked() == DialogueKind.SPLIT_BADGE ? Optional.of(badge(now, draft)) : Optional.empty();
            case ScannedCode.Card card
            when draft.by() != null -> Optional.of(merging ? Merging.card(now, card) : card(now, draft, card));
            case ScannedCode.Card card ->
                Optional.of(FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "split-badge-first")));
            case ScannedCode.Amount amount -> Optional.of(portion(now, draft, amount.value()));
            case ScannedCode.Digits digits -> Optional.of(portion(now, draft, new BigDecimal(digits.text())));
            case ScannedCode.Command command ->
                ScanCommand.named(command.name()).flatMap(c -> command(now, draft, c));
            default -> Optional.empty();
        };
    }

    private static boolean open(FloorSituation now) {
        return switch (now.asked()) {
            case SPLIT_BADGE, SPLIT_CARD, SPLIT_QUANTITY, MERGE_CARD -> true;
            case null, default -> false;
        };
    }

    private static Optional<FloorStep> command(FloorSituation now, SplitDraft draft, ScanCommand command) {
        return switch (command) {
            case SPLIT -> Optional.of(again(now, draft.as(CardKind.SPLIT)));
            case BOX -> Optional.of(again(now, draft.as(CardKind.BOX)));
            case MERGE -> Optional.of(again(now, draft.as(null)));
            case OK -> Optional.of(ok(now, draft));
            case CORRECT -> draft.operation() == null ? Optional.empty() : Optional.of(anew(now, draft));
            case CANCEL, OFF, SHIFTEND, SHIFTCOUNT -> Optional.empty();
            default -> Optional.of(FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "splitting")));
        };
    }

    static FloorStep begin(FloorSituation now, @Nullable CardKind kind) {
        if (now.memo().draft() != null || now.memo().gathering() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "report-open"));
        }
        return again(now, SplitDraft.of(kind));
    }

    /** The question that is open, asked once more. */
    private static FloorStep again(FloorSituation now, SplitDraft draft) {
        String what = draft.kind() == null ? "merge" : draft.kind() == CardKind.BOX ? "box" : "split";
        if (draft.by() == null) {
            ScanOutcome outcome = ScanOutcome.ask(say(what + "-badge"), say("split-badge.do"), "BADGE", "X-CANCEL");
            return asking(now, DialogueKind.SPLIT_BADGE, draft, outcome);
        }
        if (draft.kind() == null) {
            ScanOutcome outcome = ScanOutcome.ask(say("merge-card"), say("merge-card.do"), "CARD", "X-OK");
            return asking(now, DialogueKind.MERGE_CARD, draft, outcome);
        }
        Optional<OperationAtHand> atHand = now.facts().operation(draft.operation());
        return atHand.isPresent()
                ? howMany(now, draft, atHand.get())
                : asking(
                        now,
                        DialogueKind.SPLIT_CARD,
                        draft,
                        ScanOutcome.ask(say(what + "-card"), say("split-card.do"), "CARD", "X-CANCEL"));
    }

    private static FloorStep badge(FloorSituation now, SplitDraft draft) {
        Optional<Person> person = now.facts().person().filter(Person::active);
        return person.filter(p -> p.roles().stream().anyMatch(ALLOWED::contains))
                .map(p -> again(now, draft.allowedBy(p.code())))
                .orElseGet(() -> FloorStep.say(now, refused(ScanReason.NOT_A_FOREMAN, "split-not-allowed")));
    }

    private static FloorStep card(FloorSituation now, SplitDraft draft, ScannedCode.Card card) {
        if (!draft.portions().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "split-open"));
        }
        Optional<ScanOutcome> invalid = CardRules.objection(now, card);
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        Optional<WorkOrderView> found = now.facts().workOrder(card.cardCode());
        if (found.isEmpty()) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        Optional<ScanOutcome> state = state(found.get());
        if (state.isPresent()) {
            return FloorStep.say(now, state.get());
        }
        return lying(now, found.get(), card)
                .map(atHand -> howMany(now, draft.of(atHand.code()), atHand))
                .orElseGet(
                        () -> FloorStep.say(now, refused(ScanReason.CARD_SPLIT, "nothing-to-split", card.cardCode())));
    }

    /** Not yet released, or over: there is nothing to carry to and fro. */
    static Optional<ScanOutcome> state(WorkOrderView workOrder) {
        if (workOrder.state() == WorkOrderState.PLANNED) {
            return Optional.of(refused(ScanReason.NOT_RELEASED, "split-not-released", workOrder.number()));
        }
        return workOrder.state().over()
                ? Optional.of(refused(ScanReason.WORK_ORDER_CLOSED, "split-over-now", workOrder.number()))
                : Optional.empty();
    }

    /** In front of which operation the pieces lie: the one that is named, one of this work centre, else the first. */
    private static Optional<OperationAtHand> lying(FloorSituation now, WorkOrderView workOrder, ScannedCode.Card card) {
        WorkUnit unit = now.facts().workUnit();
        List<OperationView> all = workOrder.operations().stream()
                .filter(o -> now.facts().lying(o).signum() > 0)
                .filter(o -> card.sequence() == null || o.sequence() == card.sequence())
                .toList();
        Optional<OperationView> here = all.stream()
                .filter(o -> unit != null && o.mayRunAt(unit.workCenter()))
                .findFirst();
        return here.or(() -> all.stream().findFirst()).map(o -> now.facts().at(workOrder, o));
    }

    private static FloorStep howMany(FloorSituation now, SplitDraft draft, OperationAtHand atHand) {
        BigDecimal left = now.facts().lying(atHand.operation()).subtract(draft.sum());
        boolean box = draft.kind() == CardKind.BOX;
        String other = box ? "X-SPLIT" : "X-BOX";
        String card = OperationAtHand.cardOf(atHand.code());
        ScanOutcome outcome = draft.portions().isEmpty()
                ? ScanOutcome.ask(
                        say(box ? "box-how-many" : "split-how-many"),
                        Answers.of("split-how-many.do", atHand, Answers.plain(left)),
                        "QUANTITY",
                        other,
                        "X-CANCEL")
                : ScanOutcome.ask(
                        say(
                                box ? "box-portions" : "split-portions",
                                draft.portions().size(),
                                named(draft.portions()),
                                card,
                                Answers.plain(left)),
                        say("split-portions.do", card, Answers.plain(left)),
                        "QUANTITY",
                        "X-OK",
                        other,
                        "X-CORRECT",
                        "X-CANCEL");
        return asking(now, DialogueKind.SPLIT_QUANTITY, draft, outcome);
    }

    private static FloorStep portion(FloorSituation now, SplitDraft draft, BigDecimal value) {
        Optional<OperationAtHand> atHand = now.facts().operation(draft.operation());
        if (atHand.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "split-card-first"));
        }
        if (value.signum() <= 0) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "split-count"));
        }
        SplitDraft more = draft.plus(value);
        return objection(now, more, atHand.get())
                .map(objection -> FloorStep.say(now, objection))
                .orElseGet(() -> howMany(now, more, atHand.get()));
    }

    private static Optional<ScanOutcome> objection(FloorSituation now, SplitDraft draft, OperationAtHand atHand) {
        BigDecimal lying = now.facts().lying(atHand.operation());
        if (draft.sum().compareTo(lying) > 0) {
            return Optional.of(
                    refused(ScanReason.OVER_REPORT, "split-over", Answers.plain(draft.sum()), Answers.plain(lying)));
        }
        long others = existing(now, atHand, "").count();
        return others + draft.portions().size() > WorkCards.MOST_CARDS
                ? Optional.of(refused(ScanReason.NOT_EXPECTED, "split-too-many", String.valueOf(WorkCards.MOST_CARDS)))
                : Optional.empty();
    }

    /** The cards of the work order that there are, by the letter of their kind. */
    private static java.util.stream.Stream<String> existing(FloorSituation now, OperationAtHand atHand, String letter) {
        String prefix = OperationAtHand.workOrderOf(atHand.code()) + "." + letter;
        return now.facts().cards().keySet().stream().filter(code -> code.startsWith(prefix));
    }

    private static FloorStep anew(FloorSituation now, SplitDraft draft) {
        return again(now, draft.of(Objects.requireNonNull(draft.operation())));
    }

    private static FloorStep ok(FloorSituation now, SplitDraft draft) {
        if (now.asked() == DialogueKind.MERGE_CARD) {
            return new FloorStep(
                    now.quiet(),
                    FloorMemo.EMPTY,
                    List.of(),
                    ScanOutcome.accepted(say("merge-ended"), say("merge-ended.do"), "CARD"));
        }
        Optional<OperationAtHand> atHand = now.facts().operation(draft.operation());
        if (atHand.isEmpty() || draft.portions().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "split-count"));
        }
        return objection(now, draft, atHand.get()) // somebody may have worked meanwhile
                .map(objection -> FloorStep.say(now, objection))
                .orElseGet(() -> split(now, draft, atHand.get()));
    }

    private static FloorStep split(FloorSituation now, SplitDraft draft, OperationAtHand atHand) {
        CardKind kind = Objects.requireNonNull(draft.kind());
        long before = existing(now, atHand, kind.letter()).count();
        String workOrder = OperationAtHand.workOrderOf(atHand.code());
        List<String> next = new ArrayList<>(List.of(PRINT));
        IntStream.rangeClosed(1, draft.portions().size())
                .mapToObj(i -> Codes.printable(workOrder + "." + kind.letter() + (before + i)))
                .forEach(next::add);
        FloorCommand.Split command = new FloorCommand.Split(
                atHand.code(), kind, draft.portions(), Objects.requireNonNull(draft.by()), now.at());
        ScanOutcome outcome = ScanOutcome.accepted(
                say(
                        kind == CardKind.BOX ? "boxed" : "split",
                        draft.portions().size(),
                        named(draft.portions()),
                        OperationAtHand.cardOf(atHand.code()),
                        Answers.plain(now.facts().lying(atHand.operation()).subtract(draft.sum()))),
                say("split.do"),
                next.toArray(String[]::new));
        return new FloorStep(now.quiet(), FloorMemo.EMPTY, List.of(command), outcome);
    }

    private static String named(List<BigDecimal> portions) {
        String first = portions.stream()
                .limit(MOST_NAMED)
                .map(p -> Answers.plain(p).toPlainString())
                .collect(Collectors.joining(" + "));
        return portions.size() > MOST_NAMED ? first + " …" : first;
    }

    private static FloorStep asking(FloorSituation now, DialogueKind kind, SplitDraft draft, ScanOutcome outcome) {
        return new FloorStep(now.asking(kind), FloorMemo.EMPTY.with(draft), List.of(), outcome);
    }
}
