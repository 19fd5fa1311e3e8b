package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.persistence.PastReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes back one's own last report at this terminal; the work goes on as if it had not been reported. */
final class Undoing {
    /** Said of the count that is taken back, not of the work. */
    private static final Set<String> OF_THE_COUNT =
            Set.of(ReportWarning.OVER_REPORT.name(), ReportWarning.TOO_FAST.name());

    private Undoing() {}

    static FloorStep step(FloorSituation now) {
        if (now.memo().draft() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        Optional<LastReport> last = now.facts().lastReport();
        if (last.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOTHING_TO_UNDO, "nothing-to-undo"));
        }
        ScanOutcome objection = objection(now, last.get());
        return objection == null ? undo(now, last.get()) : FloorStep.say(now, objection);
    }

    private static @Nullable ScanOutcome objection(FloorSituation now, LastReport last) {
        PastReport report = last.report();
        if (now.session().persons().isEmpty()) {
            return refused(ScanReason.NOT_SIGNED_ON, "not-signed-on");
        }
        if (report.reversedBy() != null) {
            return refused(ScanReason.ALREADY_UNDONE, "already-undone");
        }
        if (Collections.disjoint(report.people(), now.session().persons())) {
            return refused(ScanReason.NOT_YOURS, "not-yours");
        }
        if (Duration.between(report.bookedAt(), now.at()).compareTo(last.undoLimit()) > 0) {
            return refused(
                    ScanReason.UNDO_TOO_LATE,
                    "undo-too-late",
                    String.valueOf(last.undoLimit().toMinutes()));
        }
        ReversalObjection objection = last.objection();
        return objection == null ? null : closed(objection);
    }

    private static ScanOutcome closed(ReversalObjection objection) {
        return switch (objection) {
            case PIECES_USED -> refused(ScanReason.PIECES_USED, "pieces-used");
            case INSPECTED -> refused(ScanReason.INSPECTED, "inspected");
            case WORK_ORDER_CLOSED -> refused(ScanReason.WORK_ORDER_CLOSED, "work-order-closed");
        };
    }

    private static FloorStep undo(FloorSituation now, LastReport last) {
        PastReport report = last.report();
        List<FloorCommand> commands = new ArrayList<>();
        commands.add(new FloorCommand.Reverse(
                report.operation(), report, now.session().persons()));
        Optional<OpenRun> run = now.session().run(report.operation());
        if (run.isEmpty()) {
            commands.add(new FloorCommand.Start(report.operation(), report.start()));
        }
        ScanOutcome outcome = ScanOutcome.accepted(
                say("undone", Answers.plain(report.good())),
                Answers.of("undone.do", now, report.operation()),
                "CARD",
                "X-FINISH");
        TerminalSession session = Labour.givenBack(asBefore(now, last, run), report.operation(), report.labour());
        return new FloorStep(session, FloorMemo.EMPTY, List.copyOf(commands), outcome);
    }

    /** The run counts from where the report had begun; one that the report ended is there again. */
    private static TerminalSession asBefore(FloorSituation now, LastReport last, Optional<OpenRun> run) {
        PastReport report = last.report();
        String kind = report.kind().name();
        if (run.isEmpty()) {
            String remark = report.remarks().stream()
                    .filter(w -> !OF_THE_COUNT.contains(w))
                    .collect(Collectors.joining(","));
            return now.quiet()
                    .plus(new OpenRun(
                            report.operation(),
                            kind,
                            last.workUnit(),
                            report.start(),
                            report.start(),
                            null,
                            null,
                            remark,
                            null,
                            null));
        }
        return now.quiet()
                .change(
                        report.operation(),
                        r -> r.countedFrom().equals(report.end())
                                ? unread(r, report).countingFrom(kind, report.start())
                                : r);
    }

    /** The counter stands where it stood before what is taken back was made. */
    private static OpenRun unread(OpenRun run, PastReport report) {
        return run.counter() == null
                ? run
                : run.withCounter(run.counter().subtract(report.booking().total()));
    }
}
