package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.WorkOrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Count on arrival: where the work centre wants it, the first start of an operation asks how many pieces came from the one
 * before. A difference makes a slip for the foreman; no piece is made or lost by it.
 */
final class Arriving {
    private Arriving() {}

    /** After a start: the question, where this is the first of an operation that has one before it. */
    static FloorStep begun(FloorSituation now, FloorStep step, OperationAtHand atHand) {
        WorkOrderView workOrder = atHand.workOrder();
        boolean wanted = now.facts().rules().countOnArrival()
                && !now.scan().isReplay()
                && atHand.operation().actualStart() == null
                && workOrder.before(atHand.operation()).isPresent();
        if (!wanted) {
            return MachineCounter.begun(now, step, atHand.code());
        }
        FloorSituation after = new FloorSituation(now.scan(), step.session(), step.memo(), now.facts());
        BigDecimal expected = Answers.plain(atHand.operation().arrived());
        ScanOutcome outcome = new ScanOutcome(
                Outcome.ASK,
                null,
                Answers.of("how-many-arrived", atHand, expected),
                say("how-many-arrived.do", expected),
                List.of("QUANTITY", "X-OK", "X-CANCEL"));
        return new FloorStep(after.asking(DialogueKind.ARRIVAL), step.memo(), step.commands(), outcome);
    }

    /** OK: as many as the operation before reported. */
    static FloorStep asReported(FloorSituation now) {
        return atHand(now).map(o -> counted(now, o.operation().arrived())).orElseGet(() -> gone(now));
    }

    static FloorStep counted(FloorSituation now, BigDecimal counted) {
        Optional<OperationAtHand> atHand = atHand(now);
        if (atHand.isEmpty()) {
            return gone(now);
        }
        BigDecimal expected = atHand.get().operation().arrived();
        boolean differs = counted.compareTo(expected) != 0;
        String key = differs ? "arrived-differs" : "arrived";
        List<FloorCommand> slip = differs
                ? List.of(new FloorCommand.ArrivalSlip(
                        atHand.get().code(), expected, counted, now.session().persons(), now.at()))
                : List.of();
        FloorStep noted = new FloorStep(
                now.quiet(),
                FloorMemo.EMPTY,
                slip,
                ScanOutcome.accepted(
                        say(key, Answers.plain(counted), Answers.plain(expected)),
                        say(key + ".do"),
                        "CARD",
                        "X-FINISH"));
        return MachineCounter.begun(now, noted, atHand.get().code());
    }

    private static Optional<OperationAtHand> atHand(FloorSituation now) {
        return now.session().currentRun().map(OpenRun::operation).flatMap(now.facts()::operation);
    }

    private static FloorStep gone(FloorSituation now) {
        return new FloorStep(now.quiet(), FloorMemo.EMPTY, List.of(), refused(ScanReason.NO_RUN, "no-run"));
    }
}
