package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.floor.StartRules.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foreman allows on the spot what was refused: badge, PIN, reason. */
final class Overriding {
    private Overriding() {}

    static FloorStep ask(FloorSituation now) {
        if (now.memo().refusedOperation() == null) {
            return FloorStep.say(now, refused(ScanReason.NOTHING_TO_OVERRIDE, "nothing-to-override"));
        }
        return new FloorStep(
                now.asking(DialogueKind.OVERRIDE_BADGE),
                now.memo(),
                List.of(),
                ScanOutcome.ask(say("override-badge"), say("override-badge.do"), "BADGE", "X-CANCEL"));
    }

    static FloorStep badge(FloorSituation now) {
        Optional<Person> foreman =
                now.facts().person().filter(p -> p.active() && p.roles().contains(Role.FOREMAN));
        if (foreman.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_A_FOREMAN, "not-a-foreman"));
        }
        Named name = new Named(foreman.get().name(), foreman.get().nameEn());
        return new FloorStep(
                now.asking(DialogueKind.OVERRIDE_PIN),
                now.memo().allowing(foreman.get().code()),
                List.of(),
                ScanOutcome.ask(say("override-pin", name), say("override-pin.do"), "PIN", "X-CANCEL"));
    }

    static FloorStep pin(FloorSituation now) {
        return switch (now.facts().pin()) {
            case WRONG -> FloorStep.say(now, refused(ScanReason.WRONG_PIN, "wrong-pin"));
            case LOCKED ->
                new FloorStep(
                        now.asking(DialogueKind.OVERRIDE_BADGE),
                        now.memo(),
                        List.of(),
                        refused(ScanReason.PIN_LOCKED, "pin-locked"));
            case RIGHT ->
                new FloorStep(
                        now.asking(DialogueKind.OVERRIDE_REASON),
                        now.memo(),
                        List.of(),
                        ScanOutcome.ask(
                                say("override-reason"), say("override-reason.do"), "REASON", "X-OK", "X-CANCEL"));
        };
    }

    /** The last word: starts what was refused, unless something that no foreman can allow has come up meanwhile. */
    static FloorStep reason(FloorSituation now) {
        Optional<OperationAtHand> atHand = now.facts().operation(now.memo().refusedOperation());
        WorkUnit unit = now.facts().workUnit();
        if (atHand.isEmpty() || unit == null) {
            return new FloorStep(
                    now.quiet(),
                    FloorMemo.EMPTY,
                    List.of(),
                    refused(ScanReason.NOTHING_TO_OVERRIDE, "nothing-to-override"));
        }
        List<Objection> objections = StartRules.objections(now, atHand.get(), unit);
        Optional<Objection> fixed =
                objections.stream().filter(o -> !o.overridable()).findFirst();
        if (fixed.isPresent()) {
            return new FloorStep(
                    now.quiet(), FloorMemo.EMPTY, List.of(), fixed.get().outcome());
        }
        List<ReportWarning> remarks = new ArrayList<>(List.of(ReportWarning.OVERRIDE));
        objections.forEach(o -> remarks.add(o.warning()));
        return Cards.run(now, atHand.get(), unit, remarks);
    }
}
