package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Said;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ReportWarning;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * OK was scanned: what the report says, whether it may be booked, and what follows for the run.
 *
 * @param restLater what is not counted is left for later: the run ends all the same
 */
record ReportClosing(FloorSituation now, ReportDraft draft, OpenRun run, OperationAtHand atHand, boolean restLater) {
    FloorStep step() {
        BigDecimal good = good();
        if (good == null) {
            return FloorStep.say(
                    now,
                    new ScanOutcome(
                            dev.flowcard.devices.spi.Outcome.ASK,
                            ScanReason.COUNT_REQUIRED,
                            say("count-required"),
                            say("count-required.do"),
                            List.of("QUANTITY", "X-CANCEL")));
        }
        if (good.signum() < 0) {
            return FloorStep.say(now, refused(ScanReason.OVER_REPORT, "counter-too-low", Answers.plain(draft.lost())));
        }
        BigDecimal over = good.add(draft.lost()).subtract(remainder()).max(BigDecimal.ZERO);
        if (over.signum() > 0 && refusesOver()) {
            Said message = say("over-report", Answers.plain(good.add(draft.lost())), Answers.plain(remainder()));
            return FloorStep.say(
                    now,
                    ScanOutcome.refused(
                            ScanReason.OVER_REPORT, message, say("over-report.do"), "QUANTITY", "X-CANCEL"));
        }
        return ofMaterial(good)
                .map(refusal -> FloorStep.say(now, refusal))
                .orElseGet(() -> book(good, over.signum() > 0));
    }

    /** Pieces were made of lots and parts, and these were scanned. */
    private Optional<ScanOutcome> ofMaterial(BigDecimal good) {
        return kind() != ReportKind.PRODUCTION || good.add(draft.lost()).signum() <= 0
                ? Optional.empty()
                : LotRules.toReport(now, atHand, run, good.signum() > 0)
                        .or(() -> SerialScans.toReport(now, atHand, good));
    }

    /** OK alone means the remainder, unless that could not be meant. */
    private @Nullable BigDecimal good() {
        if (draft.good() != null) {
            return draft.good();
        }
        if (draft.counter() != null) {
            return MachineCounter.good(draft, run);
        }
        if (kind() != ReportKind.PRODUCTION || restLater) {
            return BigDecimal.ZERO;
        }
        if (OnePiece.here(now)) { // the good ones were counted one by one
            return draft.lost().signum() > 0 ? BigDecimal.ZERO : null;
        }
        boolean alone = atHand.operation().openRuns() <= 1;
        BigDecimal rest = remainder().subtract(draft.lost()).max(BigDecimal.ZERO);
        return remainder().signum() > 0 && alone && !mustCount(rest) ? rest : null;
    }

    /** What the work centre does not take on trust. */
    private boolean mustCount(BigDecimal rest) {
        WorkRules rules = now.facts().rules();
        boolean asked = rules.countDemanded()
                || MachineCounter.here(now)
                || !now.memo().counting().isEmpty();
        return !now.scan().isReplay() && (asked || (rules.fastAsked() && tooFast(rest)));
    }

    private ReportKind kind() {
        return Reporting.kindOf(run);
    }

    private BigDecimal remainder() {
        return atHand.operation().remainder();
    }

    private boolean refusesOver() {
        WorkUnit unit = now.facts().workUnit();
        return !now.scan().isReplay() && unit != null && unit.overReport() == OverReport.REFUSE;
    }

    private FloorStep book(BigDecimal good, boolean over) {
        List<String> warnings = warnings(good, over);
        Instant end = draft.askedAt().isBefore(run.countedFrom()) ? run.countedFrom() : draft.askedAt();
        FloorCommand book = new FloorCommand.Book(
                run.operation(),
                run,
                kind(),
                end,
                good,
                draft.clauses(),
                people(),
                Labour.shares(now.session(), run.operation()),
                warnings);
        List<FloorCommand> commands = new ArrayList<>();
        commands.add(book);
        boolean goesOn = !restLater && left(good).signum() > 0;
        TerminalSession session = now.quiet().with(now.session().labour().without(run.operation()));
        if (goesOn) {
            session = session.change(run.operation(), r -> r.continueAs(ReportKind.PRODUCTION.name(), end)
                    .withCounter(draft.counter()));
            if (run.paused()) {
                commands.add(new FloorCommand.Resume(run.operation()));
            }
        } else {
            session = session.minus(run.operation());
            commands.add(new FloorCommand.End(run.operation(), run.paused()));
        }
        FloorStep step = new FloorStep(session, FloorMemo.EMPTY, List.copyOf(commands), booked(good, goesOn, warnings));
        return MachineCounter.begun(now, step, run.operation());
    }

    /** Who is here, and who has worked on it and left. */
    private List<String> people() {
        List<String> people = new ArrayList<>(now.session().persons());
        Labour.people(now.session().labour().of(run.operation())).stream()
                .filter(person -> !people.contains(person))
                .forEach(people::add);
        return List.copyOf(people);
    }

    /** What is still to be done after this report. */
    private BigDecimal left(BigDecimal good) {
        return remainder().subtract(good).subtract(draft.lost()).max(BigDecimal.ZERO);
    }

    private List<String> warnings(BigDecimal good, boolean over) {
        List<String> warnings = new ArrayList<>();
        if (!run.remark().isEmpty()) {
            warnings.addAll(Arrays.asList(run.remark().split(",")));
        }
        if (over) {
            warnings.add(ReportWarning.OVER_REPORT.name());
        }
        if (tooFast(good)) {
            warnings.add(ReportWarning.TOO_FAST.name());
        }
        return List.copyOf(warnings);
    }

    /** Faster than half the standard time cannot be work: somebody pressed OK. */
    private boolean tooFast(BigDecimal good) {
        BigDecimal standard = good.multiply(atHand.operation().minutesPerPiece());
        BigDecimal spent = BigDecimal.valueOf(
                        Duration.between(run.countedFrom(), draft.askedAt()).toSeconds())
                .divide(BigDecimal.valueOf(60), 4, java.math.RoundingMode.HALF_UP);
        return kind() == ReportKind.PRODUCTION && spent.add(spent).compareTo(standard) < 0;
    }

    private ScanOutcome booked(BigDecimal good, boolean goesOn, List<String> warnings) {
        BigDecimal sum = atHand.operation().good().add(good);
        Said message = kind() == ReportKind.PRODUCTION || good.signum() > 0
                ? say(
                        draft.lost().signum() > 0 ? "booked-with-bad" : "booked",
                        Answers.plain(good),
                        Answers.plain(sum),
                        Answers.plain(atHand.workOrder().target()),
                        Answers.plain(draft.lost()))
                : say("booked-time");
        String detail = warnings.contains(ReportWarning.OVER_REPORT.name())
                ? "booked-over"
                : warnings.contains(ReportWarning.TOO_FAST.name())
                        ? "booked-fast"
                        : goesOn ? "booked-goes-on" : left(good).signum() > 0 ? "booked-rest-later" : "booked-done";
        return goesOn
                ? ScanOutcome.accepted(message, Answers.of(detail, atHand), "X-FINISH", "X-PAUSE", "CARD")
                : ScanOutcome.accepted(message, Answers.of(detail, atHand, Answers.plain(left(good))), "CARD", "X-OFF");
    }
}
