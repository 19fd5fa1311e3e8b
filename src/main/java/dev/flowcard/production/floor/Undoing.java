package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.OpenRun.Group;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.persistence.PastReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes back one's own last report at this terminal; the work goes on as if it had not been reported. What was reported with
 * one OK, a bundle or a charge, is taken back whole or not at all.
 */
final class Undoing {
    /** Said of the count that is taken back, not of the work. */
    private static final Set<String> OF_THE_COUNT =
            Set.of(ReportWarning.OVER_REPORT.name(), ReportWarning.TOO_FAST.name());

    private Undoing() {}

    static FloorStep step(FloorSituation now) {
        if (now.memo().draft() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        List<LastReport> all = now.facts().lastReports();
        if (all.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOTHING_TO_UNDO, "nothing-to-undo"));
        }
        if (now.session().persons().isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "not-signed-on"));
        }
        List<LastReport> standing =
                all.stream().filter(last -> last.report().reversedBy() == null).toList();
        if (standing.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.ALREADY_UNDONE, "already-undone"));
        }
        return standing.stream()
                .flatMap(last -> Optional.ofNullable(objection(now, last)).stream())
                .findFirst()
                .map(objection -> FloorStep.say(now, objection))
                .orElseGet(() -> undo(now, standing));
    }

    private static @Nullable ScanOutcome objection(FloorSituation now, LastReport last) {
        PastReport report = last.report();
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
            case PIECES_OUTSIDE -> refused(ScanReason.PIECES_USED, "pieces-outside");
            case INSPECTED -> refused(ScanReason.INSPECTED, "inspected");
            case WORK_ORDER_CLOSED -> refused(ScanReason.WORK_ORDER_CLOSED, "work-order-closed");
        };
    }

    private static FloorStep undo(FloorSituation now, List<LastReport> all) {
        List<FloorCommand> commands = new ArrayList<>();
        TerminalSession session = now.quiet();
        for (LastReport last : all) {
            PastReport report = last.report();
            commands.add(new FloorCommand.Reverse(
                    report.operation(), report, now.session().persons()));
            if (session.run(report.operation()).isEmpty()) {
                commands.add(new FloorCommand.Start(report.operation(), report.start()));
            }
            session = Labour.givenBack(asBefore(now, session, last, all), report.operation(), report.labour());
        }
        Optional.ofNullable(all.getFirst().report().charge())
                .ifPresent(charge -> commands.add(new FloorCommand.ReopenCharge(charge)));
        return new FloorStep(session, FloorMemo.EMPTY, List.copyOf(commands), said(now, all));
    }

    private static ScanOutcome said(FloorSituation now, List<LastReport> all) {
        BigDecimal good = all.stream().map(last -> last.report().good()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.size() == 1
                ? ScanOutcome.accepted(
                        say("undone", Answers.plain(good)),
                        Answers.of("undone.do", now, all.getFirst().report().operation()),
                        "CARD",
                        "X-FINISH")
                : ScanOutcome.accepted(
                        say("undone-together", all.size(), Answers.plain(good)),
                        say("undone-together.do"),
                        "CARD",
                        "X-FINISH");
    }

    /** The run counts from where the report had begun; one that the report ended is there again. */
    private static TerminalSession asBefore(
            FloorSituation now, TerminalSession session, LastReport last, List<LastReport> all) {
        PastReport report = last.report();
        String kind = report.kind().name();
        if (session.run(report.operation()).isEmpty()) {
            String remark = report.remarks().stream()
                    .filter(w -> !OF_THE_COUNT.contains(w))
                    .collect(Collectors.joining(","));
            return session.plus(new OpenRun(
                    report.operation(),
                    kind,
                    last.workUnit(),
                    report.start(),
                    report.start(),
                    null,
                    null,
                    remark,
                    null,
                    group(now, last, all)));
        }
        return session.change(
                report.operation(),
                r -> r.countedFrom().equals(report.end()) ? unread(r, report).countingFrom(kind, report.start()) : r);
    }

    /** The cards run together again, each with what it had put in; what nobody kept is what it had reported. */
    private static @Nullable Group group(FloorSituation now, LastReport last, List<LastReport> all) {
        PastReport report = last.report();
        BigDecimal pieces = report.booking().total();
        if (report.charge() != null) {
            return new Group(
                    Gathering.CHARGE,
                    report.charge(),
                    report.chargeShare() == null ? Together.weight(pieces) : report.chargeShare());
        }
        if (all.size() == 1) {
            return null;
        }
        BigDecimal minutes = now.facts()
                .operation(report.operation())
                .map(atHand -> atHand.operation().minutesPerPiece())
                .orElse(BigDecimal.ONE);
        String id = Together.id(now, last.workUnit(), all.getFirst().report().start());
        return new Group(Gathering.BUNDLE, id, Together.weight(pieces.multiply(minutes)));
    }

    /** The counter stands where it stood before what is taken back was made. */
    private static OpenRun unread(OpenRun run, PastReport report) {
        return run.counter() == null
                ? run
                : run.withCounter(run.counter().subtract(report.booking().total()));
    }
}
