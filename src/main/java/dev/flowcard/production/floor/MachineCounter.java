package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ScanCommand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A machine's counter, read at the start and at each report: the difference is what was made, good and defective. One that
 * ran backwards, rolled over or was reset is asked again; X-COUNTER then counts by hand and begins anew.
 */
final class MachineCounter {
    private static final String BY_HAND = ScanCommand.COUNTER.code();

    private MachineCounter() {}

    static boolean here(FloorSituation now) {
        WorkUnit unit = now.facts().workUnit();
        return unit != null && unit.machineCounter() && !now.scan().isReplay();
    }

    /** Whether the report of that run is read off the counter. */
    static boolean reads(FloorSituation now, OpenRun run) {
        return here(now) && Reporting.kindOf(run) == ReportKind.PRODUCTION && run.counter() != null;
    }

    /** X-COUNTER: the reading is given now; within a report it changes between reading and counting by hand. */
    static FloorStep command(FloorSituation now) {
        ReportDraft draft = now.memo().draft();
        Optional<OpenRun> run =
                draft == null ? now.session().currentRun() : now.session().run(draft.operation());
        if (run.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NO_RUN, "no-run"));
        }
        if (!here(now)) {
            return FloorStep.say(now, refused(ScanReason.NO_COUNTER, "no-counter"));
        }
        if (draft == null) {
            return asking(now, now.memo(), "counter-start");
        }
        if (draft.open() != null) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "not-expected"));
        }
        return now.asked() == DialogueKind.COUNTER ? byHand(now, draft) : ask(now, run.get(), draft);
    }

    private static FloorStep byHand(FloorSituation now, ReportDraft draft) {
        ReportDraft fresh = ReportDraft.of(draft.operation(), draft.askedAt());
        return new FloorStep(
                now.asking(DialogueKind.REPORT).change(draft.operation(), r -> r.withCounter(null)),
                now.memo().drafting(fresh),
                List.of(),
                ScanOutcome.ask(say("counter-by-hand"), say("counter-by-hand.do"), "QUANTITY", "X-OK", "X-CANCEL"));
    }

    /** The report of a run begins with the reading. */
    static FloorStep ask(FloorSituation now, OpenRun run, ReportDraft draft) {
        if (run.counter() == null) {
            return asking(now, now.memo().drafting(draft), "counter-start");
        }
        return new FloorStep(
                now.asking(DialogueKind.COUNTER).change(run.operation(), r -> r),
                now.memo().drafting(draft),
                List.of(),
                question("counter-end", run.counter()));
    }

    /** After a start, and after a count by hand, the next stretch begins with a reading. */
    static FloorStep begun(FloorSituation now, FloorStep step, String operation) {
        Optional<OpenRun> run = step.session().run(operation);
        boolean wanted = here(now)
                && run.filter(r -> r.counter() == null
                                && r.group() == null
                                && Reporting.kindOf(r) == ReportKind.PRODUCTION)
                        .isPresent();
        if (!wanted) {
            return step;
        }
        ScanOutcome outcome = new ScanOutcome(
                Outcome.ASK, null, step.outcome().message(), say("counter-start.do"), List.of("QUANTITY", "X-CANCEL"));
        FloorSituation after = new FloorSituation(now.scan(), step.session(), step.memo(), now.facts());
        return new FloorStep(after.asking(DialogueKind.COUNTER), step.memo(), step.commands(), outcome);
    }

    static FloorStep reading(FloorSituation now, BigDecimal value) {
        ReportDraft draft = now.memo().draft();
        Optional<OpenRun> run =
                draft == null ? now.session().currentRun() : now.session().run(draft.operation());
        if (run.isEmpty()) {
            return new FloorStep(now.quiet(), FloorMemo.EMPTY, List.of(), refused(ScanReason.NO_RUN, "no-run"));
        }
        BigDecimal begun = run.get().counter();
        if (draft == null || begun == null) {
            return new FloorStep(
                    now.quiet().change(run.get().operation(), r -> r.withCounter(value)),
                    FloorMemo.EMPTY,
                    List.of(),
                    ScanOutcome.accepted(
                            say("counter-noted", Answers.plain(value)), say("started.do"), "CARD", "X-FINISH"));
        }
        return value.compareTo(begun) < 0 ? backwards(now, begun, value) : counted(now, draft, begun, value);
    }

    private static FloorStep backwards(FloorSituation now, BigDecimal begun, BigDecimal value) {
        ScanOutcome outcome = new ScanOutcome(
                Outcome.ASK,
                ScanReason.COUNTER_BACKWARDS,
                say("counter-backwards", Answers.plain(value), Answers.plain(begun)),
                say("counter-backwards.do"),
                List.of("QUANTITY", BY_HAND, "X-CANCEL"));
        return FloorStep.say(now, outcome);
    }

    private static FloorStep counted(FloorSituation now, ReportDraft draft, BigDecimal begun, BigDecimal value) {
        BigDecimal total = Answers.plain(value.subtract(begun));
        return new FloorStep(
                now.asking(DialogueKind.REPORT),
                now.memo().drafting(draft.withCounter(value)),
                List.of(),
                ScanOutcome.ask(
                        say("counter-total", total), say("good-is.do"), "X-OK", "X-SCRAP", "X-HELD", "X-CANCEL"));
    }

    /** What the counter says is good; negative where more is said to be defective than was made. */
    static BigDecimal good(ReportDraft draft, OpenRun run) {
        BigDecimal end = Objects.requireNonNull(draft.counter());
        BigDecimal begun = Objects.requireNonNullElse(run.counter(), end);
        return end.subtract(begun).subtract(draft.lost());
    }

    private static FloorStep asking(FloorSituation now, FloorMemo memo, String key) {
        return new FloorStep(now.asking(DialogueKind.COUNTER), memo, List.of(), question(key, BigDecimal.ZERO));
    }

    private static ScanOutcome question(String key, BigDecimal begun) {
        return ScanOutcome.ask(say(key), say(key + ".do", Answers.plain(begun)), "QUANTITY", BY_HAND, "X-CANCEL");
    }
}
