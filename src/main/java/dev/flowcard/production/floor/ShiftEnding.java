package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.shared.ScannedCode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a shift for those who forgot to sign off: everybody is signed off, the work is paused and handed over to the next
 * shift, whose first badge is asked when it really stopped.
 */
final class ShiftEnding {
    private static final String REASON = "R-SHIFT-END";

    private ShiftEnding() {}

    static FloorStep end(FloorSituation now) {
        TerminalSession session = now.session();
        List<FloorCommand> commands = new ArrayList<>();
        List<OpenRun> runs = new ArrayList<>();
        for (OpenRun run : session.runs()) {
            if (run.paused()) {
                runs.add(run);
            } else {
                commands.add(new FloorCommand.Pause(run.operation()));
                runs.add(run.pause(now.at()).withPauseReason(REASON));
            }
        }
        return new FloorStep(
                session.handedOver(runs),
                FloorMemo.EMPTY,
                List.copyOf(commands),
                ScanOutcome.accepted(say("shift-ended"), say("shift-ended.do"), "BADGE"));
    }

    /** The work that was handed over and of which nobody has said yet when it stopped. */
    static Optional<OpenRun> forgotten(TerminalSession session) {
        return session.runs().stream()
                .filter(run -> run.paused() && REASON.equals(run.pauseReason()))
                .findFirst();
    }

    static ScanOutcome question(TerminalSession session) {
        return ScanOutcome.ask(
                say("when-stopped", String.valueOf(session.runs().size())), say("when-stopped.do"), "QUANTITY", "X-OK");
    }

    /** OK: it went on until the end of the shift. */
    static FloorStep atTheEnd(FloorSituation now) {
        Optional<OpenRun> run = forgotten(now.session());
        return settled(now, run.map(OpenRun::pausedAt).orElse(now.at()));
    }

    /** A time of day as four digits: the last one before the shift ended. */
    static FloorStep at(FloorSituation now) {
        String digits = now.scan().code() instanceof ScannedCode.Digits d ? d.text() : "";
        Optional<OpenRun> run = forgotten(now.session());
        Instant end = run.map(OpenRun::pausedAt).orElse(null);
        if (!digits.matches("([01][0-9]|2[0-3])[0-5][0-9]") || end == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "stopped-time"));
        }
        LocalTime time = LocalTime.of(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2)));
        ZonedDateTime ended = end.atZone(now.facts().zone());
        ZonedDateTime stopped = ended.with(time);
        Instant at = (stopped.isAfter(ended) ? stopped.minusDays(1) : stopped).toInstant();
        return at.isBefore(run.get().countedFrom())
                ? FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "stopped-time"))
                : settled(now, at);
    }

    private static FloorStep settled(FloorSituation now, Instant at) {
        TerminalSession session = now.quiet();
        for (OpenRun run : now.session().runs()) {
            if (REASON.equals(run.pauseReason())) {
                session = session.with(Labour.stopped(session.labour(), run, at))
                        .change(run.operation(), r -> r.stoppedAt(at));
            }
        }
        return new FloorStep(
                session,
                FloorMemo.EMPTY,
                List.of(),
                ScanOutcome.accepted(say("stopped-noted"), say("stopped-noted.do"), "X-RESUME", "CARD"));
    }
}
