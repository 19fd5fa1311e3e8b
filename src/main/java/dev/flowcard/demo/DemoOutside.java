package dev.flowcard.demo;

import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Batches.Sending;
import dev.flowcard.production.outside.ReadyToSend;
import dev.flowcard.production.outside.ReadyToSend.Waiting;
import dev.flowcard.production.outside.Receipts.Receiving;
import dev.flowcard.production.outside.SubcontractDesk;
import dev.flowcard.production.outside.Term;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of the demo factory is at subcontractors: the first batch overdue, the second one back in part. */
@Component
class DemoOutside {
    private static final String DESK_WORKER = "P-1019";
    private static final int AT_LEAST = 2;
    private static final Duration AGO = Duration.ofHours(5);
    private static final BigDecimal PART = new BigDecimal("0.4");

    private final ReadyToSend ready;
    private final SubcontractDesk desk;
    private final PlantZone zone;

    DemoOutside(ReadyToSend ready, SubcontractDesk desk, PlantZone zone) {
        this.ready = ready;
        this.desk = desk;
        this.zone = zone;
    }

    void send(Instant now) {
        List<Batch> sent = new ArrayList<>();
        List<Waiting> waiting = waiting();
        for (Waiting one : waiting) {
            Instant begun = one.operation().actualStart();
            if (waiting.size() == 1) { // in two batches, so that there are two
                BigDecimal part = one.sendable().multiply(PART).setScale(0, RoundingMode.UP);
                sent.add(send(one, part, begun == null ? now.minus(AGO) : begun));
                sent.add(send(one, one.sendable().subtract(part), now.minus(AGO)));
            } else if (begun != null || sent.size() < AT_LEAST) {
                sent.add(send(one, one.sendable(), begun == null ? now.minus(AGO) : begun));
            }
        }
        LocalDate today = zone.dateOf(now);
        if (!sent.isEmpty()) {
            Batch first = sent.getFirst();
            if (!first.due().isBefore(today)) {
                desk.change(first.number(), today.minusDays(1), first.price(), first.basis());
            }
        }
        for (Batch batch : sent.stream().skip(1).toList()) {
            if (batch.due().isBefore(today)) {
                desk.change(batch.number(), today.plusDays(1), batch.price(), batch.basis());
            }
        }
        if (sent.size() >= AT_LEAST) {
            partly(sent.get(1), now);
        }
    }

    /** Those that were begun first, the oldest of them on top. */
    private List<Waiting> waiting() {
        return ready.list().stream()
                .sorted(Comparator.comparing(
                        w -> w.operation().actualStart(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Batch send(Waiting waiting, BigDecimal quantity, Instant at) {
        Term term = waiting.term();
        return desk.send(
                waiting.workOrder().code(),
                waiting.card(),
                waiting.operation().sequence(),
                new Sending(
                        term.supplier(),
                        quantity,
                        null,
                        zone.dateOf(at).plusDays(term.leadDays()),
                        term.price(),
                        term.basis(),
                        term.pieceWeight(),
                        null,
                        at,
                        DESK_WORKER,
                        null));
    }

    private void partly(Batch batch, Instant now) {
        BigDecimal good = batch.outside().multiply(PART).setScale(0, RoundingMode.DOWN);
        desk.receive(
                batch.number(),
                new Receiving(
                        good, BigDecimal.ONE, BigDecimal.ZERO, null, null, now.minus(AGO.dividedBy(2)), DESK_WORKER));
    }
}
