package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.production.floor.OutsideFacts.Place;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.Receipts.Receiving;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** OK was scanned over pieces that go out or come back: without a quantity all of them. */
final class OutsideClosing {
    private OutsideClosing() {}

    static FloorStep step(FloorSituation now, OutsideDraft draft) {
        Optional<OperationAtHand> atHand = now.facts().operation(draft.operation());
        Optional<Place> place = now.facts().outside().place(draft.operation());
        if (atHand.isEmpty() || place.isEmpty()) {
            return FloorStep.say(now, refused(ScanReason.NOT_EXPECTED, "ok-without-question"));
        }
        if (draft.asked() != null) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-required"));
        }
        return draft.receiving()
                ? receive(now, draft, atHand.get(), place.get())
                : send(now, draft, atHand.get(), place.get());
    }

    private static FloorStep send(FloorSituation now, OutsideDraft draft, OperationAtHand atHand, Place place) {
        BigDecimal quantity = draft.quantity() == null ? place.sendable() : draft.quantity();
        if (quantity.signum() <= 0) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-required"));
        }
        if (quantity.compareTo(place.sendable()) > 0) {
            return FloorStep.say(now, over("send-over", quantity, place.sendable()));
        }
        Sending sending = new Sending(
                place.term().supplier(),
                quantity,
                null,
                place.due(),
                place.term().price(),
                place.term().basis(),
                place.term().pieceWeight(),
                null,
                now.at(),
                String.join(",", now.session().persons()),
                now.scan().id());
        ScanOutcome outcome = ScanOutcome.accepted(
                say("sent", Answers.plain(quantity), place.supplier()),
                Answers.of("sent.do", atHand, place.due().toString()),
                "CARD",
                "X-SEND",
                "X-RECEIVE");
        return new FloorStep(
                now.quiet(), FloorMemo.EMPTY, List.of(new FloorCommand.SendOut(atHand.code(), sending)), outcome);
    }

    private static FloorStep receive(FloorSituation now, OutsideDraft draft, OperationAtHand atHand, Place place) {
        BigDecimal outside = place.outside();
        BigDecimal good =
                draft.quantity() == null ? outside.subtract(draft.bad()).max(BigDecimal.ZERO) : draft.quantity();
        BigDecimal total = good.add(draft.bad());
        if (total.signum() <= 0) {
            return FloorStep.say(now, refused(ScanReason.COUNT_REQUIRED, "count-required"));
        }
        if (total.compareTo(outside) > 0) {
            return FloorStep.say(now, over("receive-over", total, outside));
        }
        ScanOutcome outcome = ScanOutcome.accepted(
                say("received", Answers.plain(good), Answers.plain(draft.defective()), Answers.plain(draft.lost())),
                Answers.of("received.do", atHand, Answers.plain(outside.subtract(total))),
                "CARD",
                "X-SEND",
                "X-RECEIVE");
        return new FloorStep(now.quiet(), FloorMemo.EMPTY, shared(now, draft, atHand, place, good), outcome);
    }

    /** What came back belongs to the batches in the order in which they went. */
    private static List<FloorCommand> shared(
            FloorSituation now, OutsideDraft draft, OperationAtHand atHand, Place place, BigDecimal allGood) {
        List<FloorCommand> commands = new ArrayList<>();
        BigDecimal good = allGood;
        BigDecimal defective = draft.defective();
        BigDecimal lost = draft.lost();
        for (Batch batch : place.open()) {
            BigDecimal room = batch.outside();
            BigDecimal g = good.min(room);
            BigDecimal d = defective.min(room.subtract(g));
            BigDecimal l = lost.min(room.subtract(g).subtract(d));
            Receiving part = new Receiving(
                    g,
                    d,
                    l,
                    null,
                    null,
                    now.at(),
                    String.join(",", now.session().persons()));
            if (part.total().signum() > 0) {
                commands.add(new FloorCommand.TakeBack(atHand.code(), batch, part));
            }
            good = good.subtract(g);
            defective = defective.subtract(d);
            lost = lost.subtract(l);
        }
        return List.copyOf(commands);
    }

    private static ScanOutcome over(String key, BigDecimal said, BigDecimal there) {
        return ScanOutcome.refused(
                ScanReason.OVER_REPORT,
                say(key, Answers.plain(said), Answers.plain(there)),
                say("over-report.do"),
                "QUANTITY",
                "X-CANCEL");
    }
}
