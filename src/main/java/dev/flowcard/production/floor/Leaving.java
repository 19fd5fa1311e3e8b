package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.Person;
import dev.flowcard.production.ScanCommand;
import java.util.List;
import java.util.Optional;

/** One of several goes: the work goes on with the others. The last one signs off. */
final class Leaving {
    private Leaving() {}

    static FloorStep ask(FloorSituation now) {
        if (now.session().persons().size() < 2) {
            return Presence.off(now);
        }
        if (now.memo().draft() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        return new FloorStep(
                now.asking(DialogueKind.LEAVE),
                now.memo(),
                List.of(),
                ScanOutcome.ask(say("who-leaves"), say("who-leaves.do"), "BADGE", "X-CANCEL"));
    }

    static FloorStep badge(FloorSituation now) {
        Optional<Person> person = now.facts().person();
        if (person.isEmpty() || !now.session().persons().contains(person.get().code())) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "leave-not-on"));
        }
        Named name = new Named(person.get().name(), person.get().nameEn());
        List<String> left = now.session().persons().stream()
                .filter(code -> !code.equals(person.get().code()))
                .toList();
        return new FloorStep(
                now.quiet().withPersons(left),
                now.memo(),
                List.of(),
                ScanOutcome.accepted(say("left", name), say("left.do"), "CARD", ScanCommand.OFF.code()));
    }
}
