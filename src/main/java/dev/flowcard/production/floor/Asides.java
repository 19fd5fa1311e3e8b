package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Scan;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.devices.spi.TerminalSession.OpenDialogue;
import dev.flowcard.identity.Person;
import dev.flowcard.production.NoticeBoard;
import dev.flowcard.shared.ScannedCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked beside the work and leaves it as it is: one's own pay, and what the foreman has to say. */
final class Asides {
    /** The word among what comes next at which the terminal shows the pay. */
    static final String PAY = "PAY";

    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private Asides() {}

    static boolean isAside(@Nullable DialogueKind asked) {
        return switch (asked) {
            case HELP, PAY, READ, CHECK, CHECK_PASSED, CHECK_FAILED -> true;
            case null, default -> false;
        };
    }

    /** Asks something beside the question that is open, which goes on afterwards. */
    static FloorStep asking(FloorSituation now, DialogueKind kind, ScanOutcome outcome) {
        DialogueKind before = isAside(now.asked()) ? now.memo().interrupted() : now.asked();
        return new FloorStep(now.asking(kind), now.memo().interrupting(before), List.of(), outcome);
    }

    /** What was asked before goes on. */
    static TerminalSession back(FloorSituation now) {
        DialogueKind before = isAside(now.asked()) ? now.memo().interrupted() : now.asked();
        return before == null ? now.quiet() : now.asking(before);
    }

    static FloorStep cancel(FloorSituation now) {
        String said = now.asked() == DialogueKind.HELP ? "help-cancelled" : "cancelled";
        return new FloorStep(back(now), now.memo().resumed(), List.of(), ScanOutcome.accepted(say(said), null, "CARD"));
    }

    static FloorStep whosePay(FloorSituation now) {
        return inTheMiddle(now)
                ? FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"))
                : asking(
                        now,
                        DialogueKind.PAY,
                        ScanOutcome.ask(say("whose-pay"), say("whose-pay.do"), "BADGE", "X-CANCEL"));
    }

    /** The badge opens it for a moment, here and now: who asks comes from no queue of yesterday. */
    static FloorStep pay(FloorSituation now) {
        Optional<Person> person = now.facts().person().filter(Person::active);
        if (person.isEmpty()) {
            return Presence.signOn(now);
        }
        Scan scan = now.scan();
        if (Duration.between(scan.scannedAt(), scan.receivedAt()).compareTo(AT_ONCE) > 0) {
            return new FloorStep(
                    back(now), now.memo().resumed(), List.of(), refused(ScanReason.NOT_EXPECTED, "pay-late"));
        }
        Person who = person.get();
        return new FloorStep(
                back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.ShowPay(scan.terminal().id(), who.code(), scan.receivedAt())),
                ScanOutcome.accepted(say("pay-shown", name(who)), say("pay-shown.do"), PAY, "CARD"));
    }

    static FloorStep read(FloorSituation now) {
        if (inTheMiddle(now)) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        if (now.facts().unread() == 0) {
            return FloorStep.say(now, ScanOutcome.accepted(say("nothing-to-read"), null, "CARD"));
        }
        List<String> here = now.session().persons();
        return here.isEmpty()
                ? asking(
                        now,
                        DialogueKind.READ,
                        ScanOutcome.ask(say("who-read"), say("who-read.do"), "BADGE", "X-CANCEL"))
                : noted(now, here);
    }

    static FloorStep readBy(FloorSituation now) {
        Optional<Person> person = now.facts().person().filter(Person::active);
        return person.isEmpty()
                ? Presence.signOn(now)
                : noted(now, List.of(person.get().code()));
    }

    private static FloorStep noted(FloorSituation now, List<String> readers) {
        return new FloorStep(
                back(now),
                now.memo().resumed(),
                List.of(new FloorCommand.ReadNotices(place(now.scan(), now.session()), readers, now.at())),
                ScanOutcome.accepted(
                        say("notices-read", String.valueOf(now.facts().unread())), null, "CARD"));
    }

    static NoticeBoard.Place place(Scan scan, TerminalSession session) {
        return new NoticeBoard.Place(scan.terminal().number(), session.workUnit(), session.persons());
    }

    static boolean speaksOfNotices(ScannedCode code, TerminalSession session) {
        OpenDialogue open = session.dialogue();
        return (open != null && open.kind().equals(DialogueKind.READ.name()))
                || (code instanceof ScannedCode.Command command
                        && command.name().equals("READ"));
    }

    static boolean inTheMiddle(FloorSituation now) {
        ReportDraft draft = now.memo().draft();
        return draft != null && draft.open() != null;
    }

    private static Named name(Person person) {
        return new Named(person.name(), person.nameEn());
    }
}
