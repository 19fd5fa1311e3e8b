package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Said;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.ScanSource;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.devices.spi.TerminalSession.OpenDialogue;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.shared.ScannedCode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operator's whole conversation as a pure function of session, scan and facts: testable without Spring, and a replay
 * gives the same answer.
 */
final class FloorDialogue {
    /** Commands that speak of the open report, else of the current run. */
    private static final Set<ScanCommand> OF_THE_RUN = EnumSet.of(
            ScanCommand.OK,
            ScanCommand.PARTLY,
            ScanCommand.CORRECT,
            ScanCommand.BUNDLE,
            ScanCommand.CHARGE,
            ScanCommand.COUNTER,
            ScanCommand.FINISH,
            ScanCommand.NEXT,
            ScanCommand.PAUSE,
            ScanCommand.RESUME);

    private static final Set<ScanCommand> OF_ALL_RUNS =
            EnumSet.of(ScanCommand.OFF, ScanCommand.LEAVE, ScanCommand.SHIFTEND, ScanCommand.SHIFTCOUNT);

    /** The device of the server's own clock: what it asks, anybody may answer. */
    private static final String CLOCK = "server";

    private FloorDialogue() {}

    static FloorStep step(FloorSituation situation) {
        FloorSituation now = Labour.writtenUp(situation);
        return Materials.after(now, checked(now));
    }

    private static FloorStep checked(FloorSituation now) {
        OpenDialogue open = now.session().dialogue();
        if (open != null
                && now.scan().source() != ScanSource.TOUCH
                && !endsTheShift(now.scan().code())
                && !open.device().equals(CLOCK)
                && !open.device().equals(now.scan().device())) {
            return FloorStep.say(now, refused(ScanReason.OTHER_DEVICE, "other-device"));
        }
        return Counting.step(now)
                .or(() -> Splitting.step(now))
                .or(() -> Outside.answer(now))
                .orElseGet(() -> answer(now));
    }

    private static FloorStep answer(FloorSituation now) {
        return switch (now.scan().code()) {
            case ScannedCode.Badge badge -> badge(now);
            case ScannedCode.Card card -> card(now, card);
            case ScannedCode.Unit unit -> Presence.moveTo(now);
            case ScannedCode.Command command ->
                ScanCommand.named(command.name()).map(c -> command(now, c)).orElseGet(() -> unknown(now));
            case ScannedCode.Amount amount -> Reporting.quantity(now, amount.value());
            case ScannedCode.Digits digits ->
                switch (now.asked()) {
                    case OVERRIDE_PIN -> Overriding.pin(now);
                    case STOPPED -> ShiftEnding.at(now);
                    case null, default -> Reporting.quantity(now, new java.math.BigDecimal(digits.text()));
                };
            case ScannedCode.Reason reason -> reason(now);
            case ScannedCode.Lot lot -> LotScans.scanned(now);
            case ScannedCode.Serial serial -> SerialScans.scanned(now);
            case ScannedCode.Gs1Label label -> label(now);
            case ScannedCode.Misread misread -> unknown(now);
            case ScannedCode.Foreign foreign -> unknown(now);
        };
    }

    /** A label of a supplier speaks of a single piece, or else of a lot. */
    private static FloorStep label(FloorSituation now) {
        if (SerialScans.reference(now.scan().code()).isPresent()) {
            return SerialScans.scanned(now);
        }
        return LotScans.reference(now.scan().code()).isPresent() ? LotScans.scanned(now) : unknown(now);
    }

    /** The clock does not wait for a question that nobody answered. */
    private static boolean endsTheShift(ScannedCode code) {
        return code instanceof ScannedCode.Command command && command.name().equals(ScanCommand.SHIFTEND.name());
    }

    private static FloorStep card(FloorSituation now, ScannedCode.Card card) {
        boolean together = now.memo().gathering() != null;
        return switch (now.asked()) {
            case GATHER -> together ? Together.card(now, card) : Cards.scanned(now, card);
            case BUNDLE -> together ? Bundles.card(now, card) : Cards.scanned(now, card);
            case null, default -> Cards.scanned(now, card);
        };
    }

    private static FloorStep badge(FloorSituation now) {
        return switch (now.asked()) {
            case OVERRIDE_BADGE -> Overriding.badge(now);
            case HELP -> Helping.answer(now);
            case LEAVE -> Leaving.badge(now);
            case PAY -> Asides.pay(now);
            case CHECK_PASSED, CHECK_FAILED -> Checking.by(now);
            case READ -> Asides.readBy(now);
            case null, default -> Presence.signOn(now);
        };
    }

    private static FloorStep ok(FloorSituation now) {
        return switch (now.asked()) {
            case OVERRIDE_REASON -> Overriding.reason(now);
            case HELP -> Helping.end(now);
            case STOPPED -> ShiftEnding.atTheEnd(now);
            case CHECK -> Checking.found(now, true);
            case ARRIVAL -> Arriving.asReported(now);
            case GATHER -> Together.start(now);
            case BUNDLE -> Bundles.close(now);
            case null, default -> ShiftCounting.goOn(now, Reporting.ok(now));
        };
    }

    private static FloorStep command(FloorSituation now, ScanCommand command) {
        return switch (command) {
            case START -> FloorStep.say(now, ScanOutcome.ask(say("scan-card"), null, "CARD"));
            case FINISH -> Reporting.finish(now);
            case OK -> ok(now);
            case PARTLY -> ShiftCounting.goOn(now, Reporting.partly(now));
            case COUNTER -> MachineCounter.command(now);
            case BUNDLE -> Together.begin(now, Gathering.BUNDLE);
            case CHARGE -> Together.begin(now, Gathering.CHARGE);
            case OVERTIME -> Overtime.step(now);
            case LEAVE -> Leaving.ask(now);
            case SHIFTCOUNT -> ShiftCounting.begin(now);
            case NEXT -> OnePiece.next(now);
            case CORRECT -> Reporting.anew(now);
            case CANCEL -> Asides.isAside(now.asked()) ? Asides.cancel(now) : cancel(now);
            case HELP -> Helping.ask(now);
            case PAY -> Asides.whosePay(now);
            case CHECK -> Checking.ask(now);
            case READ -> Asides.read(now);
            case SEND, RECEIVE -> unknown(now); // Outside answers them
            case SPLIT -> Splitting.begin(now, CardKind.SPLIT);
            case BOX -> Splitting.begin(now, CardKind.BOX);
            case MERGE -> Splitting.begin(now, null);
            case SCRAP -> Reporting.clause(now, ReportDraft.ClauseKind.SCRAP);
            case HELD ->
                now.asked() == DialogueKind.CHECK
                        ? Checking.found(now, false)
                        : Reporting.clause(now, ReportDraft.ClauseKind.HELD);
            case REWORK ->
                now.memo().draft() == null
                        ? Presence.rework(now)
                        : Reporting.clause(now, ReportDraft.ClauseKind.REWORK);
            case SETUP -> Presence.nextKind(now, dev.flowcard.production.ReportKind.SETUP);
            case BREAKDOWN -> Presence.nextKind(now, dev.flowcard.production.ReportKind.BREAKDOWN);
            case PAUSE -> Presence.pause(now);
            case RESUME -> Presence.resume(now);
            case OFF -> Presence.off(now);
            case SHIFTEND -> ShiftEnding.end(now);
            case UNDO -> Undoing.step(now);
            case OVERRIDE -> Overriding.ask(now);
            case COUNT -> Counting.begin(now);
        };
    }

    private static FloorStep reason(FloorSituation now) {
        if (now.facts().reason().isEmpty()) {
            return FloorStep.say(
                    now,
                    ScanOutcome.unknown(ScanReason.UNKNOWN_REASON, say("reason-unknown"), say("reason-unknown.do")));
        }
        return switch (now.asked()) {
            case CLAUSE_REASON -> Reporting.reason(now);
            case CLAUSE_QUANTITY -> FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-first"));
            case OVERRIDE_REASON -> Overriding.reason(now);
            case HELP -> Helping.call(now);
            case null, default ->
                now.facts().reason().filter(Helping::isCategory).isPresent()
                        ? Helping.call(now)
                        : Presence.pauseReason(now);
        };
    }

    private static FloorStep cancel(FloorSituation now) {
        if (now.session().dialogue() == null && now.memo().equals(FloorMemo.EMPTY)) {
            return FloorStep.say(now, ScanOutcome.accepted(say("nothing-to-cancel"), null));
        }
        return new FloorStep(
                now.quiet(),
                FloorMemo.EMPTY,
                java.util.List.of(),
                ScanOutcome.accepted(say("cancelled"), say("cancelled.do"), "CARD"));
    }

    private static FloorStep unknown(FloorSituation now) {
        return FloorStep.say(now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("unknown"), say("unknown.do")));
    }

    /** The work orders whose facts the scan needs, by code. */
    static Set<String> needs(ScannedCode code, TerminalSession session, FloorMemo memo) {
        Set<String> needed = new LinkedHashSet<>();
        add(needed, Outside.operation(memo));
        add(needed, Splitting.operation(memo));
        switch (code) {
            case ScannedCode.Card card -> {
                needed.add(card.workOrder());
                addGroup(needed, session, run -> OperationAtHand.workOrderOf(run.operation())
                        .equals(card.workOrder()));
            }
            case ScannedCode.Lot lot -> add(needed, session.current());
            case ScannedCode.Serial serial -> add(needed, session.current());
            case ScannedCode.Gs1Label label -> add(needed, session.current());
            case ScannedCode.Reason reason -> add(needed, memo.foreman() == null ? null : memo.refusedOperation());
            case ScannedCode.Command command -> {
                if (ScanCommand.named(command.name())
                        .filter(OF_ALL_RUNS::contains)
                        .isPresent()) {
                    session.runs().forEach(run -> add(needed, run.operation()));
                } else if (ScanCommand.named(command.name())
                        .filter(OF_THE_RUN::contains)
                        .isPresent()) {
                    add(needed, memo.draft() != null ? memo.draft().operation() : session.current());
                    memo.counting().forEach(operation -> add(needed, operation));
                    addGroup(needed, session, run -> true);
                    if (memo.gathering() != null) {
                        memo.gathering().members().forEach(m -> add(needed, m.operation()));
                    }
                    add(needed, memo.foreman() == null ? null : memo.refusedOperation());
                }
            }
            case ScannedCode.Amount amount -> addCounted(needed, session, memo);
            case ScannedCode.Digits digits -> addCounted(needed, session, memo);
            default -> {}
        }
        return needed;
    }

    static boolean speaksOfHelp(ScannedCode code, TerminalSession session) {
        OpenDialogue open = session.dialogue();
        boolean asked = open != null && open.kind().equals(DialogueKind.HELP.name());
        return asked
                || (code instanceof ScannedCode.Command command
                        && command.name().equals("HELP"));
    }

    static boolean speaksOfTheShift(ScannedCode code) {
        return code instanceof ScannedCode.Command command && command.name().equals(ScanCommand.OVERTIME.name());
    }

    static boolean speaksOfLastReport(ScannedCode code) {
        return code instanceof ScannedCode.Command command && command.name().equals("UNDO");
    }

    /** Of which a quantity speaks: the card of a stocktaking, or what has arrived. */
    private static void addCounted(Set<String> needed, TerminalSession session, FloorMemo memo) {
        add(needed, Counting.counted(session, memo));
        OpenDialogue open = session.dialogue();
        add(needed, open != null && open.kind().equals(DialogueKind.ARRIVAL.name()) ? session.current() : null);
    }

    /** The cards that run together with one of those. */
    private static void addGroup(Set<String> needed, TerminalSession session, Predicate<OpenRun> of) {
        boolean any = session.runs().stream().anyMatch(run -> run.group() != null && of.test(run));
        session.runs().stream().filter(run -> any && run.group() != null).forEach(run -> add(needed, run.operation()));
    }

    private static void add(Set<String> needed, @Nullable String operation) {
        if (operation != null) {
            needed.add(OperationAtHand.workOrderOf(operation));
        }
    }

    static Said say(String key, Object... args) {
        return Said.of("production.scan." + key, args);
    }

    /** A refusal whose remedy stands under the same key with {@code .do} behind it. */
    static ScanOutcome refused(ScanReason reason, String key, Object... args) {
        return ScanOutcome.refused(reason, say(key, args), say(key + ".do", args));
    }
}
