package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.floor.StartRules.Objection;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A traveller card was scanned: it asks for a report where the work runs here already, else it starts it. */
final class Cards {
    private Cards() {}

    static FloorStep scanned(FloorSituation now, ScannedCode.Card card) {
        Optional<ScanOutcome> invalid = CardRules.objection(now, card);
        if (invalid.isPresent()) {
            return FloorStep.say(now, invalid.get());
        }
        Optional<WorkOrderView> found = now.facts().workOrder(card.cardCode());
        if (found.isEmpty() || missing(found.get(), card)) {
            return FloorStep.say(
                    now, ScanOutcome.unknown(ScanReason.NOT_FOUND, say("card-unknown"), say("card-unknown.do")));
        }
        Optional<OpenRun> own = ownRun(now, found.get(), card);
        if (own.isPresent()) {
            return ofOwnRun(now, own.get());
        }
        if (now.memo().draft() != null
                && (now.memo().draft().good() != null
                        || !now.memo().draft().clauses().isEmpty())) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "report-open"));
        }
        return CardRules.emptied(now, found.get())
                .map(refusal -> FloorStep.say(now, refusal))
                .orElseGet(() -> start(now, found.get(), card));
    }

    private static boolean missing(WorkOrderView workOrder, ScannedCode.Card card) {
        return card.sequence() != null && workOrder.operation(card.sequence()).isEmpty();
    }

    private static Optional<OpenRun> ownRun(FloorSituation now, WorkOrderView workOrder, ScannedCode.Card card) {
        List<OpenRun> ofThisCard = now.session().runs().stream()
                .filter(run -> card.sequence() == null
                        ? OperationAtHand.cardOf(run.operation()).equals(workOrder.code())
                        : run.operation().equals(card.cardCode() + "." + card.sequence()))
                .toList();
        Optional<OpenRun> current = ofThisCard.stream()
                .filter(run -> run.operation().equals(now.session().current()))
                .findFirst();
        return current.isPresent() ? current : ofThisCard.stream().findFirst();
    }

    private static FloorStep ofOwnRun(FloorSituation now, OpenRun run) {
        ReportKind next = now.memo().nextKind();
        if (Charges.open(now.memo())) {
            return Charges.again(now, run);
        }
        if (next == null && run.group() != null && now.memo().draft() == null) {
            return Together.report(now, run);
        }
        if (next == null || next.name().equals(run.kind())) {
            return OnePiece.counts(now, run) ? OnePiece.count(now, run) : Reporting.ask(now, run);
        }
        TerminalSession session = now.quiet().change(run.operation(), r -> r.continueAs(next.name(), now.at()));
        List<FloorCommand> commands = run.paused() ? List.of(new FloorCommand.Resume(run.operation())) : List.of();
        return new FloorStep(
                session,
                FloorMemo.EMPTY,
                commands,
                ScanOutcome.accepted(
                        Answers.of(startedKey(next), now, run.operation()), say("started.do"), "CARD", "X-FINISH"));
    }

    private static FloorStep start(FloorSituation now, WorkOrderView workOrder, ScannedCode.Card card) {
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        WorkUnit unit = now.facts().workUnit();
        if (unit == null) {
            return FloorStep.say(now, refused(ScanReason.NO_WORK_UNIT, "no-work-unit"));
        }
        List<OperationView> startable = card.sequence() == null ? StartRules.startable(workOrder, unit) : List.of();
        if (startable.size() > 1 && !now.scan().isReplay()) {
            return which(now, workOrder, startable);
        }
        OperationView operation = card.sequence() == null
                ? StartRules.choose(workOrder, unit)
                : workOrder.operation(card.sequence()).orElseThrow();
        OperationAtHand atHand = now.facts().at(workOrder, operation);
        List<Objection> objections = StartRules.objections(now, atHand, unit);
        if (objections.isEmpty() || now.scan().isReplay()) {
            return run(
                    now,
                    atHand,
                    unit,
                    objections.stream().map(Objection::warning).toList());
        }
        Objection first = objections.getFirst();
        boolean overridable = objections.stream().allMatch(Objection::overridable);
        FloorMemo memo =
                overridable ? now.memo().refused(operation.code()) : now.memo().withoutRefusal();
        return new FloorStep(now.quiet(), memo, List.of(), first.outcome());
    }

    /** More than one operation could begin here: the card of the whole work order does not say which. */
    private static FloorStep which(FloorSituation now, WorkOrderView workOrder, List<OperationView> startable) {
        List<String> next = new ArrayList<>(
                startable.stream().map(o -> Codes.printable(o.code())).toList());
        next.add("X-CANCEL");
        Named product = now.facts().products().getOrDefault(workOrder.code(), new Named("", null));
        ScanOutcome outcome = ScanOutcome.ask(
                say("which-operation", workOrder.number(), product),
                say("which-operation.do", workOrder.number(), product),
                next.toArray(String[]::new));
        return new FloorStep(now.asking(DialogueKind.OPERATION), now.memo().withoutRefusal(), List.of(), outcome);
    }

    /** Opens a run. */
    static FloorStep run(FloorSituation now, OperationAtHand atHand, WorkUnit unit, List<ReportWarning> remarks) {
        List<ReportWarning> all = new ArrayList<>(remarks);
        if (now.memo().rework()) {
            all.add(ReportWarning.REWORK);
        }
        ReportKind kind = now.memo().kind();
        String remark = all.stream().map(Enum::name).distinct().collect(Collectors.joining(","));
        OpenRun run = new OpenRun(
                atHand.code(), kind.name(), unit.code(), now.at(), now.at(), null, null, remark, null, null);
        ScanOutcome outcome = ScanOutcome.accepted(
                Answers.of(
                        startedKey(kind),
                        atHand,
                        Answers.plain(atHand.operation().remainder())),
                say("started.do"),
                "CARD",
                "X-FINISH",
                "X-PAUSE");
        FloorStep started = new FloorStep(
                now.quiet().plus(run),
                FloorMemo.EMPTY,
                List.of(new FloorCommand.Start(atHand.code(), now.at())),
                outcome);
        return Arriving.begun(now, started, atHand);
    }

    private static String startedKey(ReportKind kind) {
        return switch (kind) {
            case PRODUCTION -> "started";
            case SETUP -> "setup-started";
            case BREAKDOWN -> "breakdown-started";
        };
    }
}
