package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.Gate;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.ReportWarning;
import dev.flowcard.production.WorkOrderState;
import dev.flowcard.production.WorkOrderView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What speaks against starting an operation here and now, the gravest first. */
final class StartRules {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    /** Shown to the minute, a time is never too early. */
    private static final Duration AMINUTE = Duration.ofMillis(59_999);

    private StartRules() {}

    /**
     * One thing that speaks against it.
     *
     * @param warning what the report says where it is taken all the same
     * @param overridable whether a foreman may allow it on the spot
     */
    record Objection(ScanOutcome outcome, ReportWarning warning, boolean overridable) {}

    /**
     * The operation that the card of a whole work order means at a work unit: the first that can be worked on there, else the
     * first unfinished one there, else the one that is next anywhere, so that the answer can say where the card belongs.
     */
    static OperationView choose(WorkOrderView workOrder, WorkUnit unit) {
        List<OperationView> open =
                workOrder.operations().stream().filter(o -> !o.over()).toList();
        List<OperationView> here = open.stream()
                .filter(o -> o.mayRunAt(unit.workCenter()))
                .sorted(Comparator.comparing(o -> o.remainder().signum() == 0))
                .toList();
        Optional<OperationView> workable =
                here.stream().findFirst().filter(o -> o.remainder().signum() > 0);
        return workable.or(() ->
                        open.stream().filter(o -> o.remainder().signum() > 0).findFirst())
                .or(() -> here.stream().findFirst())
                .or(() -> open.stream().findFirst())
                .orElseGet(() -> workOrder.operations().getLast());
    }

    /** What could begin at a work unit with the pieces that are there. */
    static List<OperationView> startable(WorkOrderView workOrder, WorkUnit unit) {
        boolean open = workOrder.state() == WorkOrderState.RELEASED || workOrder.state() == WorkOrderState.RUNNING;
        return workOrder.operations().stream()
                .filter(o -> open && !o.over() && o.mayRunAt(unit.workCenter()))
                .filter(o -> o.remainder().signum() > 0)
                .toList();
    }

    static List<Objection> objections(FloorSituation now, OperationAtHand atHand, WorkUnit unit) {
        List<Objection> all = new ArrayList<>();
        ofWorkOrder(now.at(), atHand).ifPresent(all::add);
        if (atHand.operation().over()) {
            all.add(objection(ScanReason.ALREADY_FINISHED, ReportWarning.ALREADY_FINISHED, false, "finished", atHand));
        }
        if (!atHand.operation().mayRunAt(unit.workCenter())) {
            all.add(wrongPlace(now, atHand));
        }
        if (all.isEmpty()
                || all.stream().allMatch(Objection::overridable)
                || now.scan().isReplay()) {
            ofSequence(now, atHand).ifPresent(all::add);
            LotRules.toStart(now, atHand).ifPresent(all::add);
        }
        return all;
    }

    /** What speaks against any work on it. */
    static Optional<Objection> ofWorkOrder(Instant at, OperationAtHand atHand) {
        WorkOrderView workOrder = atHand.workOrder();
        return switch (workOrder.state()) {
            case PLANNED ->
                Optional.of(
                        objection(ScanReason.NOT_RELEASED, ReportWarning.NOT_RELEASED, false, "not-released", atHand));
            case CANCELLED ->
                Optional.of(objection(
                        ScanReason.CANCELLED, ReportWarning.CANCELLED, false, "work-order-cancelled", atHand));
            case COMPLETED, CLOSED_SHORT ->
                Optional.of(objection(
                        ScanReason.ALREADY_FINISHED, ReportWarning.ALREADY_FINISHED, false, "finished", atHand));
            case ON_HOLD ->
                heldAt(workOrder, at)
                        ? Optional.of(objection(ScanReason.ON_HOLD, ReportWarning.ON_HOLD, false, "on-hold", atHand))
                        : Optional.empty();
            case RELEASED, RUNNING -> Optional.empty();
        };
    }

    /** A late scan is judged by the facts of its own time: what was held afterwards could not stop it. */
    private static boolean heldAt(WorkOrderView workOrder, Instant at) {
        Instant heldAt = workOrder.heldAt();
        return workOrder.state() == WorkOrderState.ON_HOLD && (heldAt == null || !at.isBefore(heldAt));
    }

    private static Objection wrongPlace(FloorSituation now, OperationAtHand atHand) {
        var belongs = now.facts().centerName(atHand.operation().workCenter());
        ScanOutcome outcome = ScanOutcome.refused(
                ScanReason.WRONG_WORK_CENTER,
                say("wrong-center", belongs),
                Answers.of(
                        "wrong-center.do",
                        atHand,
                        Answers.plain(atHand.operation().good()),
                        Answers.plain(atHand.workOrder().target()),
                        belongs),
                "X-OVERRIDE");
        return new Objection(outcome, ReportWarning.WRONG_WORK_CENTER, true);
    }

    private static Optional<Objection> ofSequence(FloorSituation now, OperationAtHand atHand) {
        if (atHand.operation().arrived().signum() > 0) {
            return resting(now, atHand);
        }
        return atHand.workOrder().before(atHand.operation()).map(before -> {
            OperationAtHand first = now.facts().at(atHand.workOrder(), before);
            return switch (before.gate()) {
                case DEMANDED ->
                    objection(
                            ScanReason.AWAITING_INSPECTION,
                            ReportWarning.GATE_PENDING,
                            false,
                            "awaits-inspection",
                            first);
                case FAILED ->
                    objection(
                            ScanReason.INSPECTION_FAILED,
                            ReportWarning.GATE_PENDING,
                            false,
                            "inspection-failed",
                            first);
                case NONE, OPEN, PASSED -> wrongSequence(now, first);
            };
        });
    }

    /** Pieces that cool or dry are left alone; what has begun goes on. */
    private static Optional<Objection> resting(FloorSituation now, OperationAtHand atHand) {
        if (atHand.operation().actualStart() != null) {
            return Optional.empty();
        }
        return atHand.workOrder().before(atHand.operation()).flatMap(before -> before.restsUntil()
                .filter(until -> now.at().isBefore(until))
                .map(until -> resting(now, now.facts().at(atHand.workOrder(), before), until)));
    }

    private static Objection resting(FloorSituation now, OperationAtHand before, Instant until) {
        String wait = String.valueOf(before.operation().terms().waitMinutes());
        ZonedDateTime local = until.plus(AMINUTE).atZone(now.facts().zone());
        boolean today = local.toLocalDate()
                .equals(LocalDate.ofInstant(now.at(), now.facts().zone()));
        String from = local.format(today ? CLOCK : DAY_AND_CLOCK);
        ScanOutcome outcome = ScanOutcome.refused(
                ScanReason.RESTING,
                Answers.of("resting", before, from),
                Answers.of("resting.do", before, wait, from),
                "X-OVERRIDE");
        return new Objection(outcome, ReportWarning.RESTING, true);
    }

    private static Objection wrongSequence(FloorSituation now, OperationAtHand before) {
        boolean gated = before.operation().gate() == Gate.OPEN
                && before.operation().good().signum() > 0;
        if (gated) {
            return objection(
                    ScanReason.AWAITING_INSPECTION, ReportWarning.GATE_PENDING, false, "awaits-inspection", before);
        }
        OperationTerms terms = before.operation().terms();
        boolean batch = (!terms.overlap() || terms.transferBatch() != null)
                && before.operation().good().signum() > 0;
        String key = batch ? "batch-incomplete" : "wrong-sequence";
        ScanOutcome outcome = ScanOutcome.refused(
                batch ? ScanReason.BATCH_INCOMPLETE : ScanReason.WRONG_SEQUENCE,
                Answers.of(key, before),
                Answers.of(
                        key + ".do",
                        before,
                        Answers.plain(before.operation().good()),
                        Answers.plain(before.workOrder().target()),
                        now.facts().centerName(before.operation().workCenter())),
                "X-OVERRIDE");
        return new Objection(outcome, ReportWarning.WRONG_SEQUENCE, true);
    }

    private static Objection objection(
            ScanReason reason, ReportWarning warning, boolean overridable, String key, OperationAtHand atHand) {
        ScanOutcome outcome = ScanOutcome.refused(reason, Answers.of(key, atHand), Answers.of(key + ".do", atHand));
        return new Objection(outcome, warning, overridable);
    }
}
