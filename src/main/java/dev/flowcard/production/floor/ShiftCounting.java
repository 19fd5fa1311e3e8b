package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ScanCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The count of the shift, asked by the clock before the shift ends, one running job after the other, so that output does not
 * slip into the next shift. OK alone never means the rest here.
 */
final class ShiftCounting {
    private ShiftCounting() {}

    static FloorStep begin(FloorSituation now) {
        List<String> running = now.session().runs().stream()
                .filter(run -> !run.paused() && Reporting.kindOf(run) == ReportKind.PRODUCTION)
                .map(OpenRun::operation)
                .filter(operation -> now.facts().operation(operation).isPresent())
                .toList();
        if (running.isEmpty() || now.session().dialogue() != null) {
            return FloorStep.say(now, ScanOutcome.accepted(say("shift-count-none"), null));
        }
        FloorSituation asked =
                new FloorSituation(now.scan(), now.session().countAskedAt(now.at()), now.memo(), now.facts());
        return ask(asked, running, "shift-count");
    }

    /** After the count of one job the next one is asked. */
    static FloorStep goOn(FloorSituation now, FloorStep booked) {
        List<String> left = now.memo().counting().stream().skip(1).toList();
        boolean done = booked.commands().stream().anyMatch(c -> c instanceof FloorCommand.Book);
        if (!done || left.isEmpty()) {
            return booked;
        }
        FloorSituation after = new FloorSituation(now.scan(), booked.session(), booked.memo(), now.facts());
        FloorStep next = ask(after, left, "shift-count-next");
        return new FloorStep(next.session(), next.memo(), booked.commands(), next.outcome());
    }

    private static FloorStep ask(FloorSituation now, List<String> operations, String key) {
        Optional<OpenRun> run = now.session().run(operations.getFirst());
        Optional<OperationAtHand> atHand = now.facts().operation(operations.getFirst());
        if (run.isEmpty() || atHand.isEmpty()) {
            return FloorStep.say(now, ScanOutcome.accepted(say("shift-count-none"), null));
        }
        ReportDraft draft = ReportDraft.of(operations.getFirst(), now.at());
        List<String> next = new ArrayList<>(List.of("QUANTITY", "X-OK", "X-SCRAP", "X-HELD", "X-CANCEL"));
        next.add(ScanCommand.OVERTIME.code());
        ScanOutcome outcome =
                new ScanOutcome(Outcome.ASK, null, Answers.of(key, atHand.get()), say(key + ".do"), List.copyOf(next));
        return new FloorStep(
                now.asking(DialogueKind.REPORT).change(run.get().operation(), r -> r),
                now.memo().drafting(draft).counting(operations),
                List.of(),
                outcome);
    }
}
