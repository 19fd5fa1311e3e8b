package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.production.ProcessChecks.Found;
import java.util.List;
import java.util.Optional;

/** An inspector at the machine: what he found, then his badge. The first look at a job is the first article, later ones patrol. */
final class Checking {
    private Checking() {}

    static FloorStep ask(FloorSituation now) {
        if (Asides.inTheMiddle(now)) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        return now.session().currentRun().isEmpty()
                ? FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"))
                : Asides.asking(
                        now,
                        DialogueKind.CHECK,
                        ScanOutcome.ask(say("check"), say("check.do"), "X-OK", "X-HELD", "X-CANCEL"));
    }

    static FloorStep found(FloorSituation now, boolean passed) {
        return new FloorStep(
                now.asking(passed ? DialogueKind.CHECK_PASSED : DialogueKind.CHECK_FAILED),
                now.memo(),
                List.of(),
                ScanOutcome.ask(say(passed ? "check-good" : "check-bad"), say("check-badge.do"), "BADGE", "X-CANCEL"));
    }

    static FloorStep by(FloorSituation now) {
        Optional<Person> person = now.facts().person().filter(Person::active);
        if (person.filter(p -> p.roles().contains(Role.INSPECTOR)).isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_AN_INSPECTOR, "not-an-inspector"));
        }
        Optional<OpenRun> run = now.session().currentRun();
        if (run.isEmpty()) {
            return new FloorStep(now.quiet(), now.memo(), List.of(), refused(ScanReason.NO_RUN, "no-run"));
        }
        boolean passed = now.asked() == DialogueKind.CHECK_PASSED;
        Person who = person.get();
        Found found = new Found(run.get().operation(), run.get().workUnit(), passed, who.code(), now.at());
        return new FloorStep(
                Asides.back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.NoteCheck(found)),
                ScanOutcome.accepted(
                        say(passed ? "checked-good" : "checked-bad", new Named(who.name(), who.nameEn())),
                        passed ? null : say("checked-bad.do"),
                        "CARD"));
    }
}
