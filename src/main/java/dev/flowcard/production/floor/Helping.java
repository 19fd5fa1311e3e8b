package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.Person;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.HelpLine.Call;
import dev.flowcard.production.Reason;
import java.util.List;
import java.util.Optional;

/** Calling for help: the command and what for; the badge of who comes; OK when help was given. */
final class Helping {
    private static final String CATEGORY = "HELP";

    private Helping() {}

    static boolean isCategory(Reason reason) {
        return reason.kind().equals(CATEGORY);
    }

    static FloorStep ask(FloorSituation now) {
        ReportDraft draft = now.memo().draft();
        if (draft != null && draft.open() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        if (now.facts().workUnit() == null) {
            return FloorStep.say(now, refused(ScanReason.NO_WORK_UNIT, "no-work-unit"));
        }
        boolean open = now.facts().helpOpen();
        ScanOutcome outcome = open
                ? ScanOutcome.ask(say("help-open"), say("help-open.do"), "REASON", "BADGE", "X-OK", "X-CANCEL")
                : ScanOutcome.ask(say("help"), say("help.do"), "REASON", "X-CANCEL");
        return Asides.asking(now, DialogueKind.HELP, outcome);
    }

    /** What for. Outside of the question, too: the code says it all. */
    static FloorStep call(FloorSituation now) {
        Reason reason = now.facts().reason().orElseThrow();
        WorkUnit unit = now.facts().workUnit();
        if (!isCategory(reason)) {
            return FloorStep.say(now, refused(ScanReason.UNKNOWN_REASON, "help-reason"));
        }
        if (unit == null) {
            return FloorStep.say(now, refused(ScanReason.NO_WORK_UNIT, "no-work-unit"));
        }
        Named category = new Named(reason.name(), reason.nameEn());
        Named unitName = new Named(unit.name(), unit.nameEn());
        Call call = new Call(
                unit.code(),
                unitName,
                unit.workCenter(),
                reason.code(),
                category,
                now.facts().caller());
        return new FloorStep(
                Asides.back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.CallHelp(call)),
                ScanOutcome.accepted(say("help-called", category), say("help-called.do"), "X-HELP"));
    }

    /** Who comes scans the badge; it does not sign on. */
    static FloorStep answer(FloorSituation now) {
        Optional<Person> person = now.facts().person().filter(Person::active);
        WorkUnit unit = now.facts().workUnit();
        if (person.isEmpty() || unit == null) {
            return Presence.signOn(now);
        }
        if (!now.facts().helpOpen()) {
            return FloorStep.say(now, refused(ScanReason.NO_CALL, "no-call"));
        }
        Named name = new Named(person.get().name(), person.get().nameEn());
        return new FloorStep(
                Asides.back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.AnswerHelp(unit.code(), person.get().name())),
                ScanOutcome.accepted(say("help-answered", name), say("help-answered.do"), "X-HELP"));
    }

    static FloorStep end(FloorSituation now) {
        WorkUnit unit = now.facts().workUnit();
        if (unit == null || !now.facts().helpOpen()) {
            return FloorStep.say(now, refused(ScanReason.NO_CALL, "no-call"));
        }
        return new FloorStep(
                Asides.back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.EndHelp(unit.code())),
                ScanOutcome.accepted(say("help-ended"), say("help-ended.do"), "CARD"));
    }
}
